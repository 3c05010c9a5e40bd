package no.helhet.register;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Municipalities at the level of persons, of which the truth is known: how many of whom there are
/// is planned first, and the register's events are made from the plan. What counts the register
/// must find the plan again.
public final class SyntheticCountry {
    private static final String[] AGES = {"0-17", "18-24", "25-44", "45-66", "67-"};
    private static final int[] BORN_BEFORE = {17, 24, 30, 66, 80};
    private static final String[] HOUSEHOLDS = {
        "ENSLIG", "ENSLIG_MED_BARN", "PAR", "PAR_MED_BARN", "UKJENT"
    };
    private static final String[] SOURCES = {"ARBEIDSINNTEKT", "TRYGD", "SOSIALHJELP", "UKJENT"};

    private final String kommunenr;
    private final int year;
    private final List<UUID> persons = new ArrayList<>();

    public SyntheticCountry(String kommunenr, int year) {
        this.kommunenr = kommunenr;
        this.year = year;
    }

    /// Persons alike, and what is to be found of them.
    ///
    /// @param n how many
    /// @param months those of the year in which something was paid, following one another
    /// @param continued whether something was paid in December before
    /// @param bidragOre grants each month
    /// @param lanOre loans each month
    public record Cohort(
            int n,
            String alder,
            String kjonn,
            String husholdning,
            String livsopphold,
            String grunnkrets,
            List<Integer> months,
            boolean continued,
            long bidragOre,
            long lanOre) {
        public boolean isNew() {
            return !(continued && months.getFirst() <= 6);
        }

        public String varighet() {
            return switch (months.size()) {
                case 1 -> "1";
                case 2, 3 -> "2-3";
                case 4, 5, 6 -> "4-6";
                case 7, 8, 9 -> "7-9";
                case 10, 11 -> "10-11";
                default -> "12";
            };
        }

        public String belop() {
            long kroner = (bidragOre + lanOre) * months.size() / 100;
            return kroner < 10_000
                    ? "0-9"
                    : kroner < 50_000
                            ? "10-49"
                            : kroner < 100_000 ? "50-99" : kroner < 200_000 ? "100-199" : "200-";
        }
    }

    /// A plan drawn by a seed: `cohorts` kinds of persons in the basic units given.
    public static List<Cohort> plan(long seed, int cohorts, int most, List<String> grunnkretser) {
        var draw = new Random(seed);
        var plan = new ArrayList<Cohort>();
        for (int c = 0; c < cohorts; c++) {
            int first = 1 + draw.nextInt(12);
            int last = first + draw.nextInt(13 - first);
            var months = new ArrayList<Integer>();
            for (int m = first; m <= last; m++) {
                months.add(m);
            }
            boolean loan = draw.nextInt(5) == 0;
            long ore = 100L * (1_000 + draw.nextInt(20_000));
            plan.add(
                    new Cohort(
                            1 + draw.nextInt(most),
                            AGES[draw.nextInt(AGES.length)],
                            draw.nextBoolean() ? "KVINNE" : "MANN",
                            HOUSEHOLDS[draw.nextInt(HOUSEHOLDS.length)],
                            SOURCES[draw.nextInt(SOURCES.length)],
                            grunnkretser.get(draw.nextInt(grunnkretser.size())),
                            months,
                            draw.nextBoolean(),
                            loan ? 0 : ore,
                            loan ? ore : 0));
        }
        return plan;
    }

    /// Writes the events of the plan.
    public SyntheticCountry add(List<Cohort> plan) {
        for (var cohort : plan) {
            for (int i = 0; i < cohort.n(); i++) {
                add(cohort);
            }
        }
        return this;
    }

    private void add(Cohort c) {
        var person = person(bornFor(c.alder()), c.kjonn());
        live(person, LocalDate.of(year - 1, 1, 1), c.grunnkrets());
        if (!c.husholdning().equals("UKJENT")) {
            decide(
                    person,
                    c.husholdning().startsWith("PAR") ? 2 : 1,
                    c.husholdning().endsWith("BARN") ? 2 : 0);
        }
        if (!c.livsopphold().equals("UKJENT")) {
            state(person, c.livsopphold());
        }
        if (c.continued()) {
            pay(person, "BIDRAG", 500_000, LocalDate.of(year - 1, 12, 15), "UTBETALT");
        }
        for (int month : c.months()) {
            var day = LocalDate.of(year, month, 1 + month);
            if (c.bidragOre() > 0) {
                pay(person, "BIDRAG", c.bidragOre(), day, "UTBETALT");
            }
            if (c.lanOre() > 0) {
                pay(person, "LAN", c.lanOre(), day, "SENDT");
            }
        }
    }

    private int bornFor(String alder) {
        for (int i = 0; i < AGES.length; i++) {
            if (AGES[i].equals(alder)) {
                return year - BORN_BEFORE[i];
            }
        }
        throw new IllegalArgumentException(alder);
    }

    public UUID person(@Nullable Integer born, @Nullable String kjonn) {
        var pseudonym = UUID.randomUUID();
        persons.add(pseudonym);
        TestData.execute(
                "insert into register.person (kommunenr, bydel, pseudonym, fodselsar, kjonn) values"
                        + " (?, '', ?, ?, ?)",
                kommunenr,
                pseudonym,
                born,
                kjonn);
        return pseudonym;
    }

    public void live(UUID person, LocalDate fom, String grunnkrets) {
        TestData.execute(
                "insert into register.bosted values (?, '', ?, ?, ?)",
                kommunenr,
                person,
                fom,
                grunnkrets);
    }

    public UUID pay(UUID person, String form, long ore, LocalDate day, String status) {
        var id = UUID.randomUUID();
        TestData.execute(
                "insert into register.betaling (kommunenr, bydel, id, pseudonym, enhetsnr, form,"
                        + " for_maned, belop_ore, dag, status) values (?, '', ?, ?, ?, ?, ?, ?, ?,"
                        + " ?)",
                kommunenr,
                id,
                person,
                kommunenr,
                form,
                day.withDayOfMonth(1),
                ore,
                day,
                status);
        return id;
    }

    public void decide(UUID person, int adults, int children) {
        TestData.execute(
                "insert into register.vedtak (kommunenr, bydel, id, pseudonym, enhetsnr, sak_id,"
                        + " type, utfall, form, belop_ore, fom, tom, dato, sokt, brukt_dager,"
                        + " vilkar, korrigert, voksne, barn, returer) values (?, '', ?, ?, ?, ?,"
                        + " 'OKONOMISK_STONAD', 'INNVILGET', 'BIDRAG', 1, ?, ?, ?, ?, 0, '{}',"
                        + " false, ?, ?, 0)",
                kommunenr,
                UUID.randomUUID(),
                person,
                kommunenr,
                UUID.randomUUID(),
                LocalDate.of(year - 1, 1, 1),
                LocalDate.of(year + 1, 12, 31),
                LocalDate.of(year - 1, 1, 1),
                LocalDate.of(year - 1, 1, 1),
                adults,
                children);
    }

    public void state(UUID person, String livsoppholdskilde) {
        TestData.execute(
                "insert into register.situasjon (kommunenr, bydel, id, pseudonym, dato, versjon,"
                        + " livsoppholdskilde, trygd, arbeidssituasjon, bosituasjon,"
                        + " okonomisk_radgivning, individuell_plan, vilkar_for_samboer, sanksjoner)"
                        + " values (?, '', ?, ?, ?, 1, ?, 'INGEN', 'ANNET', 'ANNET', false, false,"
                        + " false, '{}')",
                kommunenr,
                UUID.randomUUID(),
                person,
                LocalDate.of(year, 1, 1),
                livsoppholdskilde);
    }

    public void programme(UUID person, LocalDate from, @Nullable LocalDate to) {
        TestData.execute(
                "insert into register.program (kommunenr, bydel, id, pseudonym, enhetsnr, nummer,"
                        + " versjon, sokt, vedtatt, begynt, avsluttet, status_fra, status,"
                        + " tillegg_ar, tillegg) values (?, '', ?, ?, ?, 'P', 1, ?, ?, ?, ?, '{}',"
                        + " '{}', '{}', '{}')",
                kommunenr,
                UUID.randomUUID(),
                person,
                kommunenr,
                from,
                from,
                from,
                to);
    }

    /// Makes the months from the events, as the register does.
    public void derive(JdbcClient jdbc, TransactionTemplate transactions) {
        var months = new PersonmanedRepository(jdbc);
        Scopes.run(
                Scope.system(kommunenr),
                () ->
                        transactions.executeWithoutResult(
                                status -> months.derive(kommunenr, persons)));
    }
}
