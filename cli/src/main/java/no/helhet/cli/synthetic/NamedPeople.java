package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedCase.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// The residents one can log in as, a caseworker who lives here, and his sister.
final class NamedPeople {
    private static final String SARA = "12839921088";
    private static final Instant REGISTERED = Instant.parse("2024-01-15T09:00:00Z");

    private final List<Household> households = new ArrayList<>();
    private final List<LocalUser> users = new ArrayList<>();
    private final NationalNumbers numbers;
    private final ControlledNumbers accounts;
    private final LocalDate today;
    private final SplittableRandom random;
    private final Household ola;
    private final Household sister;

    /// Numbers that are given to nobody else: those of the sample applications' people.
    static Set<String> reserved() {
        return Set.of(
                SARA,
                "19928240439",
                "27871659058",
                "02889134634",
                "23851761233",
                "04912173033",
                "17838421202",
                "13847633152",
                "29818715879",
                "11868927951",
                "08891454016",
                "14821865507",
                "30842481127",
                "05900457156");
    }

    NamedPeople(
            Population population,
            NationalNumbers numbers,
            ControlledNumbers accounts,
            LocalDate today,
            SplittableRandom random) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.today = today;
        this.random = random;
        var sara = person(SARA, LocalDate.of(1999, 3, 12), true, "Sara", "Elise", "Myhre", "UGIFT");
        var noah = child(sara, LocalDate.of(2019, 5, 20), false, "Noah");
        var ella = child(sara, LocalDate.of(2023, 4, 8), true, "Ella");
        add(population, sara, null, List.of(noah, ella), 50, Stage.UNDER_BEHANDLING, 6);
        var yusuf = adult(LocalDate.of(1990, 9, 2), false, "Yusuf", "Warsame", "GIFT");
        var hodan = adult(LocalDate.of(1992, 2, 17), true, "Hodan", "Warsame", "GIFT");
        var bilal = child(yusuf, LocalDate.of(2017, 10, 4), false, "Bilal");
        add(population, yusuf, hodan, List.of(bilal), 100, Stage.TIL_BESLUTNING, 12);
        add(population, adult(1964, 6, "Kari", "Haugen"), null, List.of(), 100, Stage.NY, 1);
        add(population, adult(1985, 11, "Oksana", "Kovalenko"), null, List.of(), 100, null, 0);
        var lars = adult(LocalDate.of(2004, 1, 23), false, "Lars", "Moen", "UGIFT");
        add(population, lars, null, List.of(), 100, Stage.VENTER_PA_SOKER, 20);
        for (var household : households) {
            var head = household.head();
            users.add(
                    new LocalUser(
                            "innbygger-" + head.fornavn().toLowerCase(java.util.Locale.ROOT),
                            head.fullName(),
                            "Innbygger",
                            "",
                            LocalUser.Gruppe.INNBYGGER,
                            head.knownFnr()));
        }
        ola = silent(adult(LocalDate.of(1981, 8, 14), false, "Ola", "Dahl", "UGIFT"));
        sister =
                new Household(
                        -100,
                        Area.HAVNVIK,
                        adult(1984, 4, "Anna", "Dahl"),
                        null,
                        List.of(),
                        100,
                        "Kaiveien 17",
                        "INGEN",
                        REGISTERED,
                        new ArrayList<>(
                                List.of(PlannedCase.open(today.minusDays(3), Stage.NY, false))));
        households.add(ola);
        households.add(sister);
    }

    private Resident adult(int year, int month, String fornavn, String etternavn) {
        return adult(LocalDate.of(year, month, 11), true, fornavn, etternavn, "SKILT_SEPARERT");
    }

    private Resident adult(
            LocalDate born, boolean woman, String fornavn, String etternavn, String status) {
        return person(numbers.next(born, woman), born, woman, fornavn, "", etternavn, status);
    }

    private Resident child(Resident parent, LocalDate born, boolean woman, String fornavn) {
        return new Resident(
                Seed.id(REGISTERED, random),
                numbers.next(born, woman),
                born,
                woman,
                fornavn,
                "",
                parent.etternavn(),
                null,
                null,
                "UGIFT",
                Seed.id(REGISTERED, random));
    }

    private Resident person(
            String fnr,
            LocalDate born,
            boolean woman,
            String fornavn,
            String mellomnavn,
            String etternavn,
            String status) {
        return new Resident(
                Seed.id(REGISTERED, random),
                fnr,
                born,
                woman,
                fornavn,
                mellomnavn,
                etternavn,
                Population.phone(random),
                accounts.nextAccount(),
                status,
                Seed.id(REGISTERED, random));
    }

    private void add(
            Population population,
            Resident head,
            @Nullable Resident partner,
            List<Resident> children,
            int andel,
            @Nullable Stage open,
            int days) {
        int index = -1 - households.size();
        var household =
                population.of(
                        index, Area.HAVNVIK, head, partner, children, andel, "INGEN", REGISTERED);
        household.cases().removeIf(sak -> sak.stage != Stage.VEDTATT);
        if (open != null) {
            household.cases().add(PlannedCase.open(today.minusDays(days), open, false));
        }
        households.add(household);
    }

    private Household silent(Resident person) {
        return new Household(
                -99,
                Area.HAVNVIK,
                person,
                null,
                List.of(),
                100,
                "Kaiveien 19",
                "INGEN",
                REGISTERED,
                new ArrayList<>());
    }

    List<Household> households() {
        return households;
    }

    /// In the order the login page shows them.
    List<LocalUser> users() {
        return users;
    }

    /// The caseworker's own number.
    String olaFnr() {
        return ola.head().knownFnr();
    }

    void writeSiblings(Rows rows) {
        var day = LocalDate.ofInstant(REGISTERED, Workdays.OSLO);
        var kilde = "Folkeregisteret (syntetisk)";
        PersonRows.relation(
                rows, Area.HAVNVIK, ola.head(), sister.head(), "SOSKEN", 100, kilde, day);
        PersonRows.relation(
                rows, Area.HAVNVIK, sister.head(), ola.head(), "SOSKEN", 100, kilde, day);
    }
}
