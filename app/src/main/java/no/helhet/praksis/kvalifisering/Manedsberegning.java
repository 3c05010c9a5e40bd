package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.ManedRepository.Ny;
import no.helhet.praksis.kvalifisering.ManedRepository.Omregning;
import no.helhet.praksis.kvalifisering.ManedRepository.Tidligere;
import no.helhet.praksis.utbetaling.Ytelsesbetalinger;
import no.helhet.regelverk.frister.Helligdager;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the benefit of a month for many programmes at a time, and plans its payment. A month that
/// is made is not made again; one whose ground has changed since is calculated anew, and the
/// difference goes with the next payment. What is owed by the participant waits for a month that
/// it can be taken from.
@Service
@Transactional
class Manedsberegning {
    static final String FORM = "KVALIFISERINGSSTONAD";
    static final String FORMAL = "kvalifiseringsstonad";
    private static final String NO_DAYS = "{\"status\":\"ingen-dager\"}";
    private final ProgramRepository programmer;
    private final ManedRepository maneder;
    private final Inndatasamling inndata;
    private final Ytelsesbetalinger betalinger;
    private final Programspor spor;
    private final Programregler regler;
    private final JsonMapper json;
    private final String kontering;

    Manedsberegning(
            ProgramRepository programmer,
            ManedRepository maneder,
            Inndatasamling inndata,
            Ytelsesbetalinger betalinger,
            Programspor spor,
            Programregler regler,
            JsonMapper json,
            @Value("${helhet.kvalifisering.kontering:10890}") String kontering) {
        this.programmer = programmer;
        this.maneder = maneder;
        this.inndata = inndata;
        this.betalinger = betalinger;
        this.spor = spor;
        this.regler = regler;
        this.json = json;
        this.kontering = kontering;
    }

    /// What one go has done.
    ///
    /// @param siste the last programme, to go on after
    record Del(UUID siste, int gjort, int beregnet, int stoppet, long sumOre) {
        boolean isLast(int limit) {
            return gjort < limit;
        }
    }

    /// The next programmes of the office in one course, after one of them.
    Del make(
            String kommunenr,
            String enhetsnr,
            YearMonth month,
            Manedsbane bane,
            UUID after,
            int limit) {
        var taken = programmer.takeForMonth(kommunenr, enhetsnr, month, bane, after, limit);
        var last = taken.isEmpty() ? after : taken.getLast().id().id();
        return taken.isEmpty() ? new Del(last, 0, 0, 0, 0) : make(taken, month, last);
    }

    /// One programme's month, on its page.
    Programsvar makeOne(ProgramId id, YearMonth month) {
        var held = programmer.find(id).filter(p -> spor.mayWrite(p.personId())).orElse(null);
        if (held == null || !held.isGranted()) {
            return new Programsvar.Lukket();
        }
        var p = programmer.lock(id).orElseThrow();
        if (month.isAfter(YearMonth.from(regler.today()))) {
            return Programsvar.Mangler.of("maned", "kvalifisering.feil.maned-fram");
        }
        if (p.isHeld(month)) {
            return Programsvar.Mangler.of("maned", "kvalifisering.feil.maned-venter");
        }
        var made = make(List.of(p), month, id.id());
        if (made.beregnet() == 0 && made.stoppet() > 0) {
            return Programsvar.Mangler.of("maned", "kvalifisering.feil.maned-mangler");
        }
        return new Programsvar.Gjort(programmer.find(id).orElseThrow());
    }

    private Del make(List<Program> taken, YearMonth month, UUID last) {
        var k = taken.getFirst().id().kommunenr();
        var ids = taken.stream().map(p -> p.id().id()).toArray(UUID[]::new);
        var anew =
                maneder.findAnew(k, ids, month).stream()
                        .collect(Collectors.groupingBy(Omregning::program));
        var before =
                maneder.findBefore(k, ids).stream()
                        .collect(Collectors.groupingBy(Tidligere::program));
        var first =
                anew.values().stream()
                        .flatMap(List::stream)
                        .map(Omregning::maned)
                        .min(YearMonth::compareTo)
                        .filter(month::isAfter)
                        .orElse(month);
        var inputs = inndata.read(taken, first.atDay(1), month.atEndOfMonth());
        // What is computed touches nothing but its own programme.
        var parts =
                taken.parallelStream()
                        .map(
                                p -> {
                                    var id = p.id().id();
                                    var part = new Arbeid(month, json, regler);
                                    part.make(
                                            inputs.get(id),
                                            anew.getOrDefault(id, List.of()),
                                            before.getOrDefault(id, List.of()));
                                    return part;
                                })
                        .toList();
        var work = new Arbeid(month, json, regler);
        parts.forEach(work::add);
        write(k, month, work);
        return new Del(last, taken.size(), work.done, work.stopped, work.sum());
    }

    private void write(String k, YearMonth month, Arbeid work) {
        maneder.insert(k, work.rows, regler.now());
        maneder.settle(k, work.settled, work.settledWith);
        maneder.removeAnew(k, work.anewDone);
        spor.writeAll(
                k,
                "MANED_BEREGNET",
                work.rows.stream()
                        .map(
                                n ->
                                        new EventLog.Entry(
                                                n.program().bydel(),
                                                n.program().personId().id(),
                                                null,
                                                Map.of(
                                                        "program", n.program().id().id(),
                                                        "maned", n.rad().maned().toString(),
                                                        "nr", n.rad().nr(),
                                                        "belopOre", n.rad().belopOre(),
                                                        "betaltOre", n.rad().betaltOre())))
                        .toList());
        var due = due(month);
        betalinger.plan(
                k,
                FORMAL,
                FORM,
                work.rows.stream()
                        .filter(n -> n.rad().betaltOre() > 0)
                        .map(
                                n ->
                                        new Ytelsesbetalinger.Ytelse(
                                                n.rad().id(),
                                                n.program().id().id(),
                                                n.program().personId(),
                                                n.program().bydel(),
                                                n.program().enhetsnr(),
                                                month,
                                                n.rad().betaltOre(),
                                                work.accounts.get(n.program().id().id()),
                                                due,
                                                kontering))
                        .toList());
    }

    /// The ordinary day of the next month, or the first working day after today.
    LocalDate due(YearMonth month) {
        var next = month.plusMonths(1);
        var day = (int) regler.value("kvp-utbetalingsdag", next.atDay(1));
        var ordinary = next.atDay(Math.min(day, next.lengthOfMonth()));
        return Helligdager.virkedagFrom(
                Programkalender.later(ordinary, regler.today().plusDays(1)));
    }

    /// What is made in memory before anything is written.
    private static final class Arbeid {
        private final YearMonth month;
        private final JsonMapper json;
        private final Programregler regler;
        private final List<Ny> rows = new ArrayList<>();
        private final List<UUID> settled = new ArrayList<>();
        private final List<UUID> settledWith = new ArrayList<>();
        private final List<Omregning> anewDone = new ArrayList<>();
        private final Map<UUID, String> accounts = new HashMap<>();
        private int done;
        private int stopped;

        Arbeid(YearMonth month, JsonMapper json, Programregler regler) {
            this.month = month;
            this.json = json;
            this.regler = regler;
        }

        void add(Arbeid part) {
            rows.addAll(part.rows);
            settled.addAll(part.settled);
            settledWith.addAll(part.settledWith);
            anewDone.addAll(part.anewDone);
            accounts.putAll(part.accounts);
            done += part.done;
            stopped += part.stopped;
        }

        long sum() {
            return rows.stream().mapToLong(n -> n.rad().betaltOre()).sum();
        }

        void make(Inndata inn, List<Omregning> anew, List<Tidligere> before) {
            var months = new LinkedHashSet<YearMonth>();
            anew.stream().map(Omregning::maned).forEach(months::add);
            if (before.stream().noneMatch(t -> t.maned().equals(month))) {
                months.add(month);
            }
            var own = new ArrayList<Manedsstonad>();
            for (var m : months) {
                var row = calculate(inn, m, before);
                if (row == null) {
                    continue;
                }
                if (row.differanseOre() != 0 || row.nr() == 1) {
                    own.add(row);
                }
                anew.stream().filter(a -> a.maned().equals(m)).forEach(anewDone::add);
            }
            pay(inn, own, before.stream().filter(Tidligere::uoppgjort).toList());
        }

        private @Nullable Manedsstonad calculate(Inndata inn, YearMonth m, List<Tidligere> before) {
            var earlier = before.stream().filter(t -> t.maned().equals(m)).toList();
            long ore;
            int dager;
            String trace;
            switch (Manedsregning.calculate(inn, m, regler)) {
                case Manedsregning.Svar.Regnet(var b) -> {
                    ore = b.stonad().ore();
                    dager = b.grunnlag().dager().size();
                    trace = json.writeValueAsString(b.spor().toMap());
                }
                case Manedsregning.Svar.Ingen() -> {
                    if (earlier.isEmpty()) {
                        return null;
                    }
                    ore = 0;
                    dager = 0;
                    trace = NO_DAYS;
                }
                default -> {
                    stopped++;
                    return null;
                }
            }
            done++;
            var last = earlier.isEmpty() ? null : earlier.getLast();
            return new Manedsstonad(
                    Ids.next(),
                    inn.program().id(),
                    inn.program().personId(),
                    m,
                    last == null ? 1 : last.nr() + 1,
                    month,
                    ore,
                    last == null ? ore : ore - last.belop(),
                    dager,
                    0,
                    null,
                    trace,
                    regler.now());
        }

        /// All that is not settled is settled in one payment, when there is something to pay.
        private void pay(Inndata inn, List<Manedsstonad> own, List<Tidligere> open) {
            if (own.isEmpty()) {
                return;
            }
            var total =
                    own.stream().mapToLong(Manedsstonad::differanseOre).sum()
                            + open.stream().mapToLong(Tidligere::differanse).sum();
            var bearer = own.getLast();
            var settles = total >= 0;
            for (var row : own) {
                rows.add(
                        new Ny(
                                inn.program(),
                                settled(
                                        row,
                                        row == bearer && total > 0 ? total : 0,
                                        settles ? bearer.id() : null)));
            }
            if (settles) {
                for (var t : open) {
                    settled.add(t.id());
                    settledWith.add(bearer.id());
                }
            }
            var account = inn.kontonummer();
            if (account != null) {
                accounts.put(inn.program().id().id(), account);
            }
        }

        private static Manedsstonad settled(Manedsstonad m, long paid, @Nullable UUID with) {
            return new Manedsstonad(
                    m.id(),
                    m.programId(),
                    m.personId(),
                    m.maned(),
                    m.nr(),
                    m.kjort(),
                    m.belopOre(),
                    m.differanseOre(),
                    m.dager(),
                    paid,
                    with,
                    m.spor(),
                    m.beregnet());
        }
    }
}
