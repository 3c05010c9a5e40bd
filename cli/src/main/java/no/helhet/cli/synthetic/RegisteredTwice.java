package no.helhet.cli.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A few who came to the office a second time and were not known again: under a D-number, or with
/// no number at all. The office finds them as two who may be one.
final class RegisteredTwice {
    /// Below those of the people made by name.
    private static final int FIRST_INDEX = -200;

    /// How it came about; each in its own way like the first registration.
    private enum How {
        BEFORE_THE_NUMBER(true, true, true, 40),
        AT_THE_DESK(false, true, false, 3),
        BEFORE_THE_WEDDING(true, false, true, 300),
        ON_THE_TELEPHONE(false, true, true, 6);

        private final boolean dNumber;
        private final boolean surname;
        private final boolean phone;
        private final int daysAgo;

        How(boolean dNumber, boolean surname, boolean phone, int daysAgo) {
            this.dNumber = dNumber;
            this.surname = surname;
            this.phone = phone;
            this.daysAgo = daysAgo;
        }
    }

    private final Seed seed;
    private final LocalDate today;
    private final Names names;
    private final NationalNumbers numbers;

    RegisteredTwice(Seed seed, LocalDate today, Names names, NationalNumbers numbers) {
        this.seed = seed;
        this.today = today;
        this.names = names;
        this.numbers = numbers;
    }

    /// Their second registrations, as many as there are people that it can have happened to.
    List<Household> among(List<Household> households) {
        var known = households.stream().filter(this::mayBe).limit(How.values().length).toList();
        var again = new ArrayList<Household>();
        for (int i = 0; i < known.size(); i++) {
            again.add(again(known.get(i), How.values()[i], FIRST_INDEX - i));
        }
        return again;
    }

    private boolean mayBe(Household household) {
        var head = household.head();
        return household.index() >= 0
                && household.area() == Area.HAVNVIK
                && !household.skjermet()
                && !head.hasDNumber()
                && head.telefon() != null
                && !names.isNorwegian(head.etternavn());
    }

    private Household again(Household known, How how, int index) {
        var random = seed.stream(Purpose.REGISTERED_TWICE, index);
        var day = Workdays.onOrBefore(today.minusDays(how.daysAgo));
        var registrert = Workdays.during(day, random);
        var cases = new ArrayList<PlannedCase>();
        if (how == How.BEFORE_THE_NUMBER) {
            cases.add(PlannedCase.open(today.minusDays(4), PlannedCase.Stage.NY, false));
        }
        var head = known.head();
        return new Household(
                index,
                known.area(),
                new Resident(
                        Seed.id(registrert, random),
                        how.dNumber ? numbers.nextDNumber(head.fodt(), head.kvinne()) : null,
                        head.fodt(),
                        head.kvinne(),
                        head.fornavn(),
                        "",
                        how.surname ? head.etternavn() : otherSurname(head, random),
                        how.phone ? head.telefon() : null,
                        cases.isEmpty() ? null : head.kontonummer(),
                        "UGIFT",
                        Seed.id(registrert, random)),
                null,
                List.of(),
                100,
                names.street(random),
                "INGEN",
                registrert,
                cases);
    }

    private String otherSurname(Resident known, SplittableRandom random) {
        while (true) {
            var surname = names.surname(random, Names.origin(random));
            if (!surname.equals(known.etternavn())) {
                return surname;
            }
        }
    }
}
