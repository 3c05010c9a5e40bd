package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Draws households until there are as many people as asked for.
final class Population {
    private static final long TYPICAL_SINGLE = 860_000;
    private static final long TYPICAL_FAMILY = 1_140_000;
    // Of a thousand who are not of Norwegian origin: of all, about twenty have a D-number.
    private static final int D_NUMBER = 62;
    private static final int CHILD_WITHOUT = 10;

    private final Seed seed;
    private final LocalDate today;
    private final Names names;
    private final NationalNumbers numbers;
    private final ControlledNumbers accounts;
    private final SupportHistory history;
    private final OpenCases openCases;

    Population(
            Seed seed,
            LocalDate today,
            Names names,
            NationalNumbers numbers,
            ControlledNumbers accounts) {
        this.seed = seed;
        this.today = today;
        this.names = names;
        this.numbers = numbers;
        this.accounts = accounts;
        this.history = new SupportHistory(today);
        this.openCases = new OpenCases(today);
    }

    /// @param first index of the first household drawn
    List<Household> draw(int first, int persons) {
        var all = new ArrayList<Household>();
        for (int count = 0, i = first; count < persons; i++) {
            var household = household(i);
            all.add(household);
            count += 1 + (household.partner() == null ? 0 : 1) + household.children().size();
        }
        return all;
    }

    private Household household(int index) {
        var random = seed.stream(Purpose.HOUSEHOLDS, index);
        var area = Area.of(random.nextInt(1000));
        int draw = random.nextInt(100);
        boolean couple = draw >= 75;
        boolean parent = draw >= 60 && draw < 92;
        int age = Families.age(random, parent);
        var registrert = registered(random);
        var origin = Names.origin(random);
        var drawing = new Drawing(random, seed.stream(Purpose.NUMBERS, index), registrert, origin);
        boolean woman = parent && !couple ? random.nextInt(100) < 80 : random.nextInt(100) < 42;
        var head =
                person(
                        drawing,
                        Families.born(today, random, age),
                        woman,
                        names.surname(random, origin),
                        status(random, couple, age));
        var partner =
                couple
                        ? person(
                                drawing,
                                Families.born(
                                        today, random, Math.max(18, age - 4 + random.nextInt(9))),
                                !woman,
                                random.nextInt(100) < 60
                                        ? head.etternavn()
                                        : names.surname(random, origin),
                                head.sivilstand())
                        : null;
        var children = parent ? children(drawing, head, age) : List.<Resident>of();
        int andel = parent && !couple && random.nextInt(4) == 0 ? 50 : 100;
        return of(index, area, head, partner, children, andel, protection(random), registrert);
    }

    /// A household with its history; also for those made by name.
    Household of(
            int index,
            Area area,
            Resident head,
            @Nullable Resident partner,
            List<Resident> children,
            int andel,
            String beskyttelse,
            Instant registrert) {
        var random = seed.stream(Purpose.HISTORY, index);
        long typical = partner == null && children.isEmpty() ? TYPICAL_SINGLE : TYPICAL_FAMILY;
        var cases = new ArrayList<>(history.draw(random, typical, head.fodt()));
        var open = openCases.draw(random);
        if (open != null) {
            cases.add(open);
        }
        return new Household(
                index,
                area,
                head,
                partner,
                children,
                andel,
                names.street(random),
                beskyttelse,
                registrert,
                cases);
    }

    /// What the people of one household share.
    ///
    /// @param numbers of which kind each one's number is
    private record Drawing(
            SplittableRandom random, SplittableRandom numbers, Instant registrert, String origin) {}

    private List<Resident> children(Drawing drawing, Resident head, int age) {
        var random = drawing.random();
        int count = Families.childCount(random);
        int oldest = Families.oldestChild(age);
        var children = new ArrayList<Resident>();
        for (int i = 0; i < count; i++) {
            children.add(
                    person(
                            drawing,
                            Families.born(today, random, random.nextInt(oldest + 1)),
                            random.nextBoolean(),
                            head.etternavn(),
                            "UGIFT"));
        }
        return children;
    }

    private Resident person(
            Drawing drawing, LocalDate born, boolean woman, String surname, String status) {
        var random = drawing.random();
        var origin = drawing.origin();
        boolean adult = born.plusYears(18).isBefore(today);
        var middle = random.nextInt(100) < 14 ? names.first(random, origin, woman) : "";
        return new Resident(
                Seed.id(drawing.registrert(), random),
                number(drawing, born, woman, adult),
                born,
                woman,
                names.first(random, origin, woman),
                middle,
                surname,
                adult && random.nextInt(100) < 92 ? phone(random) : null,
                adult ? accounts.nextAccount() : null,
                status,
                Seed.id(Instant.ofEpochMilli(random.nextLong(1L << 40)), random));
    }

    private @Nullable String number(Drawing drawing, LocalDate born, boolean woman, boolean adult) {
        int draw = drawing.numbers().nextInt(1000);
        if (drawing.origin().equals(Names.NORWEGIAN_ORIGIN) || draw >= D_NUMBER + CHILD_WITHOUT) {
            return numbers.next(born, woman);
        }
        if (draw < D_NUMBER) {
            return numbers.nextDNumber(born, woman);
        }
        return adult ? numbers.next(born, woman) : null;
    }

    static String phone(SplittableRandom random) {
        return "900%05d".formatted(random.nextInt(20_000));
    }

    private static String status(SplittableRandom random, boolean couple, int age) {
        int draw = random.nextInt(100);
        if (couple) {
            return draw < 65 ? "GIFT" : "SAMBOER";
        }
        if (age < 28) {
            return "UGIFT";
        }
        return draw < 62 ? "UGIFT" : draw < 96 || age < 50 ? "SKILT_SEPARERT" : "ENKE_ENKEMANN";
    }

    private static String protection(SplittableRandom random) {
        int draw = random.nextInt(1000);
        return draw < 4 ? "FORTROLIG" : draw < 6 ? "STRENGT_FORTROLIG" : "INGEN";
    }

    /// Before the history begins, on a working day.
    private Instant registered(SplittableRandom random) {
        var start = today.minusMonths(SupportHistory.MONTHS);
        var day = Workdays.onOrBefore(start.minusDays(30 + random.nextInt(700)));
        return Workdays.during(day, random);
    }
}
