package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// An invented municipality, 4698 Havnvik, with small neighbours and two districts of Oslo:
/// people, two years of support, open cases and staff. Nobody in it exists. The same seed, size
/// and day always give the same rows.
///
/// The tables must be migrated and empty. What is loaded is history: no event is published for
/// it, and decisions say in their trace that they come from an earlier system.
public final class SyntheticMunicipality {
    private static final int UNCLEAR_MESSAGES = 5;

    private final LocalDate today;
    private final Seed seed;
    private final Staff staff;
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
        this.population = new Population(this.seed, today, Names.read(), numbers, accounts);
        this.named = new NamedPeople(population, numbers, accounts, today, this.seed.stream(4, 0));
    }

    /// Those one can log in as: workers first, then residents.
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

    /// Fills the tables in one transaction: a load that is interrupted leaves nothing. May be
    /// called once.
    ///
    /// @param loader a connection of the role `helhet_loader`; auto-commit is off while it runs
    /// @throws SQLException when the database refuses a row, or the tables are not empty
    public void load(Connection loader, Progress progress) throws SQLException {
        if (loaded) {
            throw new IllegalStateException("A municipality is loaded once; make a new one");
        }
        loaded = true;
        var autoCommit = loader.getAutoCommit();
        loader.setAutoCommit(false);
        try {
            copy(loader, progress);
            loader.commit();
        } catch (SQLException | RuntimeException e) {
            loader.rollback();
            throw e;
        } finally {
            loader.setAutoCommit(autoCommit);
        }
    }

    private void copy(Connection loader, Progress progress) throws SQLException {
        progress.report("people", 0, persons);
        var households = new ArrayList<>(named.households());
        int already = households.stream().mapToInt(h -> h.members().size()).sum();
        households.addAll(population.draw(0, Math.max(0, persons - already)));
        progress.report("people", persons, persons);
        var plan = new Plan(households, today, seed.stream(5, 0));
        var queue = new ArrayBlockingQueue<Map<Table, byte[]>>(2);
        var production =
                new FutureTask<@Nullable Void>(new Production(households, plan, queue, progress));
        // One thread makes the text while the database takes what is made.
        var producer = Thread.ofPlatform().daemon().name("synthetic-rows").start(production);
        try {
            var copier = new Copier(loader);
            while (!production.isDone() || !queue.isEmpty()) {
                var batch = queue.poll(50, TimeUnit.MILLISECONDS);
                if (batch != null) {
                    copier.send(batch);
                }
            }
            production.get();
        } catch (IOException | ExecutionException e) {
            throw new SQLException("The rows could not be made and sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The load was interrupted", e);
        } finally {
            producer.interrupt();
        }
    }

    /// Makes all rows, batch by batch.
    private final class Production implements Callable<@Nullable Void> {
        private final List<Household> households;
        private final Plan plan;
        private final BlockingQueue<Map<Table, byte[]>> queue;
        private final Progress progress;
        private final Deadlines deadlines = new Deadlines();

        Production(
                List<Household> households,
                Plan plan,
                BlockingQueue<Map<Table, byte[]>> queue,
                Progress progress) {
            this.households = households;
            this.plan = plan;
            this.queue = queue;
            this.progress = progress;
        }

        @Override
        public @Nullable Void call() throws InterruptedException {
            var rows = new Rows();
            var offices = new OfficeRows(rows, staff, today, seed.stream(6, 0));
            offices.write(accounts, numbers, named.olaFnr());
            plan.numbers()
                    .forEach(
                            (year, last) ->
                                    rows.add(Table.NUMMER, year.kommunenr(), year.ar(), last));
            var runRandom = seed.stream(7, 0);
            var runRows = new PaymentRows(rows, staff, plan, today);
            plan.runs().forEach(run -> runRows.writeRun(run, runRandom));
            named.writeSiblings(rows);
            queue.put(rows.encoded());
            writeHouseholds(offices);
            return null;
        }

        private void writeHouseholds(OfficeRows offices) throws InterruptedException {
            var rows = new Rows();
            int unclear = 0;
            for (int i = 0; i < households.size(); i++) {
                var household = households.get(i);
                var random = seed.stream(8, household.index());
                new PersonRows(rows, household).write(random);
                var payments = new PaymentRows(rows, staff, plan, today);
                new CaseRows(rows, staff, offices, payments, deadlines, today)
                        .write(household, random);
                payments.writeMonths(household);
                if (unclear < UNCLEAR_MESSAGES && isOrdinary(household)) {
                    unclear++;
                    new MessageRows(rows, household, deadlines, random)
                            .writeUnclear(
                                    Workdays.during(
                                            Workdays.onOrBefore(today.minusDays(2L * unclear)),
                                            random));
                }
                if (rows.isFull() || i == households.size() - 1) {
                    queue.put(rows.encoded());
                    rows = new Rows();
                    progress.report("households", i + 1L, households.size());
                }
            }
        }

        private boolean isOrdinary(Household household) {
            return household.index() > 10
                    && household.area() == Area.HAVNVIK
                    && !household.skjermet();
        }
    }
}
