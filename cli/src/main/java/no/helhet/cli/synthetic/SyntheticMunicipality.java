package no.helhet.cli.synthetic;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// An invented municipality, 4698 Havnvik, with small neighbours and two districts of Oslo:
/// people, three years of support, open cases, sixty days at the desk, and staff. Nobody in it
/// exists. The same seed, size, day and moment always give the same rows.
///
/// The tables must be migrated and empty. What is loaded is history: no event is published for
/// it, and decisions say in their trace that they come from an earlier system.
public final class SyntheticMunicipality {
    private static final String LOADER = "helhet_loader";
    private static final int UNCLEAR_MESSAGES = 5;

    /// Households at a time, and how many are at it: one makes rows while the database takes the
    /// others'.
    private static final int BATCH = 400;

    private static final int AT_ONCE = 3;

    private final LocalDate today;
    private final Seed seed;
    private final Staff staff;
    private final Names names = Names.read();
    private final ControlledNumbers accounts = new ControlledNumbers();
    private final NationalNumbers numbers = new NationalNumbers(NamedPeople.reserved());
    private final Population population;
    private final NamedPeople named;
    private final int persons;
    private boolean loaded;

    /// @param persons how many people there are, children and partners among them
    /// @param today the day the municipality is seen on; nothing has been decided later
    public SyntheticMunicipality(long seed, int persons, LocalDate today) {
        this.today = today;
        this.persons = persons;
        this.seed = new Seed(seed);
        this.staff = new Staff(this.seed);
        this.population = new Population(this.seed, today, names, numbers, accounts);
        this.named =
                new NamedPeople(
                        population,
                        numbers,
                        accounts,
                        today,
                        this.seed.stream(Purpose.NAMED_PEOPLE, 0));
    }

    public int persons() {
        return persons;
    }

    /// Those one can log in as: workers first, then partners, then residents.
    public List<LocalUser> people() {
        var people = new ArrayList<LocalUser>();
        for (var worker : staff.all()) {
            people.add(
                    new LocalUser(
                            worker.subject(),
                            worker.navn(),
                            worker.tittel(),
                            officeName(worker),
                            LocalUser.Gruppe.ANSATT,
                            null));
        }
        people.addAll(Partners.users());
        people.addAll(named.users());
        return List.copyOf(people);
    }

    private static String officeName(Worker worker) {
        if (worker.roller().containsKey("4698")) {
            return "NAV Havnvik";
        }
        return switch (worker.roller().keySet().iterator().next()) {
            case "4696" -> "NAV Elvestad og Solheia";
            case "0314" -> "NAV Bydel Sagene";
            default -> "NAV Bydel Gamle Oslo";
        };
    }

    /// Fills the tables. May be called once. The offices and those who work there come last, when
    /// all else is in place: a load that is interrupted has none, and its database is of no use.
    ///
    /// @param now when the queue at the desk is seen
    /// @throws SQLException when the database refuses a row, or the tables are not empty
    public void load(Connections database, Instant now, Progress progress) throws SQLException {
        if (loaded) {
            throw new IllegalStateException("A municipality is loaded once; make a new one");
        }
        loaded = true;
        var households = new ArrayList<>(named.households());
        int already = households.stream().mapToInt(h -> h.members().size()).sum();
        households.addAll(population.draw(0, Math.max(0, persons - already)));
        households.addAll(new RegisteredTwice(seed, today, names, numbers).among(households));
        var programmes =
                new Programmes(households, today, seed.stream(Purpose.PROGRAMMES_PLANNED, 0));
        var plan = new Plan(households, programmes, today, seed.stream(Purpose.PLAN, 0));
        var appeals = PlannedAppeals.of(households, today, seed.stream(Purpose.APPEALS, 0));
        var reception = new Reception(households, persons, staff, names, now, seed);
        var people = new Rows();
        var offices = new OfficeRows(people, staff, today, seed.stream(Purpose.OFFICES, 0));
        offices.write(accounts, numbers, named.olaFnr());
        Partners.write(people, staff.named("turid"), seed.stream(Purpose.PARTNERS, 0));
        new RateRows(people, staff, today, seed.stream(Purpose.RATES, 0)).write();
        new LeaderRows(people, staff, today, persons).write();
        new LikeOffices(people, today, persons).write();
        var bare = BareTables.strip(database);
        send(database, common(plan, reception, offices));
        send(database, appointments(households, now));
        send(database, programmes(programmes, plan));
        send(database, country());
        Together.run(
                Collections.nCopies(
                        AT_ONCE,
                        work(
                                database,
                                households,
                                programmes,
                                plan,
                                appeals,
                                reception,
                                offices,
                                progress)));
        bare.restore(progress);
        send(database, people);
    }

    /// Rows that belong to no household.
    private Rows common(Plan plan, Reception reception, OfficeRows offices) {
        var rows = new Rows();
        plan.numbers()
                .forEach((year, last) -> rows.add(Table.NUMMER, year.kommunenr(), year.ar(), last));
        var random = seed.stream(Purpose.PAYMENT_RUNS, 0);
        var runs = new PaymentRows(rows, staff, plan, today);
        plan.runs().forEach(run -> runs.writeRun(run, random));
        named.writeSiblings(rows);
        reception.writeDays(rows);
        var enquiries = new EnquiryRows(rows, staff, offices, seed.stream(Purpose.ENQUIRIES, -1));
        reception.ofUnknown().forEach(enquiries::write);
        return rows;
    }

    /// What others have counted in areas.
    private Rows country() {
        var rows = new Rows();
        new CountryRows(rows, staff.named("kari-m"), today).write();
        return rows;
    }

    private Rows appointments(List<Household> households, Instant now) {
        var rows = new Rows();
        var may =
                households.stream()
                        .filter(h -> h.index() > 0 && h.area() == Area.HAVNVIK && !h.skjermet())
                        .toList();
        new AppointmentRows(rows, staff, now, may, seed.stream(Purpose.APPOINTMENTS, 0)).write();
        return rows;
    }

    private Rows programmes(Programmes programmes, Plan plan) {
        var rows = new Rows();
        var payments = new PaymentRows(rows, staff, plan, today);
        new ProgrammeRows(rows, staff, payments, today, seed.stream(Purpose.PROGRAMMES, 0))
                .write(programmes.all());
        return rows;
    }

    private static void send(Connections database, Rows rows) throws SQLException {
        try (var loader = database.connect(LOADER)) {
            loader.setAutoCommit(false);
            new Copier(loader).send(rows);
            loader.commit();
        }
    }

    /// What each of several does until no household is left: make the rows of some, and send them.
    private Together.Piece work(
            Connections database,
            List<Household> households,
            Programmes programmes,
            Plan plan,
            PlannedAppeals appeals,
            Reception reception,
            OfficeRows offices,
            Progress progress) {
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var unclear = unclear(households);
        return () -> {
            try (var loader = database.connect(LOADER)) {
                loader.setAutoCommit(false);
                var copier = new Copier(loader);
                var deadlines = new Deadlines();
                for (int from = next.getAndAdd(BATCH);
                        from < households.size();
                        from = next.getAndAdd(BATCH)) {
                    int to = Math.min(from + BATCH, households.size());
                    var rows = new Rows();
                    for (var household : households.subList(from, to)) {
                        write(
                                rows,
                                household,
                                programmes,
                                plan,
                                appeals,
                                offices,
                                deadlines,
                                unclear);
                        writeEnquiries(rows, household, reception, offices);
                    }
                    copier.send(rows);
                    progress.report("households", done.addAndGet(to - from), households.size());
                }
                loader.commit();
            }
        };
    }

    private void write(
            Rows rows,
            Household household,
            Programmes programmes,
            Plan plan,
            PlannedAppeals appeals,
            OfficeRows offices,
            Deadlines deadlines,
            List<Household> unclear) {
        var random = seed.stream(Purpose.CASES, household.index());
        new PersonRows(rows, household)
                .write(random, seed.stream(Purpose.PLACES, household.index()));
        var payments = new PaymentRows(rows, staff, plan, today);
        new CaseRows(rows, staff, offices, payments, deadlines, appeals, today)
                .write(
                        household,
                        random,
                        seed.stream(Purpose.SITUATIONS, household.index()),
                        seed.stream(Purpose.PREPARATION, household.index()));
        var later = seed.stream(Purpose.REFERRALS_AND_ADVICE, household.index());
        new ReferralRows(rows, staff, today)
                .write(household, offices.letterOf(household.area()), later);
        new AdviceRows(rows, staff, today).write(household, later);
        new OtherSourceRows(
                        rows, staff, today, seed.stream(Purpose.OTHER_SOURCES, household.index()))
                .write(household);
        new PlanRows(rows, staff, today)
                .write(household, seed.stream(Purpose.PLANS, household.index()));
        new GroupRows(rows, staff, today)
                .write(household, seed.stream(Purpose.GROUPS, household.index()));
        var area = household.area();
        new MappingRows(
                        rows,
                        household,
                        staff.first(area.enhetsnr, "VEILEDER"),
                        today,
                        seed.stream(Purpose.MAPPINGS, household.index()))
                .write();
        int place = unclear.indexOf(household);
        if (place >= 0) {
            var day = Workdays.onOrBefore(today.minusDays(2L * (place + 1)));
            new MessageRows(rows, household, deadlines, random)
                    .writeUnclear(Workdays.during(day, random));
        }
    }

    private void writeEnquiries(
            Rows rows, Household household, Reception reception, OfficeRows offices) {
        var random = seed.stream(Purpose.ENQUIRIES, household.index());
        var enquiries = new EnquiryRows(rows, staff, offices, random);
        reception.of(household).forEach(enquiries::write);
        new SafetyRows(rows, staff, today)
                .write(
                        household,
                        reception.of(household),
                        seed.stream(Purpose.SAFETY, household.index()));
    }

    /// Those of whom a message has come that a person must clarify.
    private static List<Household> unclear(List<Household> households) {
        return households.stream()
                .filter(h -> h.index() > 10 && h.area() == Area.HAVNVIK && !h.skjermet())
                .limit(UNCLEAR_MESSAGES)
                .toList();
    }
}
