package no.helhet.praksis.avtale;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// When workers can be met: the lines of their weeks, and slots by themselves. A worker sets their
/// own; the leader sets everyone's.
@Service
@Transactional
class Timeplan {
    private final UkemalRepository maler;
    private final LukeRepository luker;
    private final Avtaleinnstillinger innstillinger;
    private final Directory directory;
    private final AvtaleProperties house;
    private final Avtaletid tid;

    Timeplan(
            UkemalRepository maler,
            LukeRepository luker,
            Avtaleinnstillinger innstillinger,
            Directory directory,
            AvtaleProperties house,
            Avtaletid tid) {
        this.maler = maler;
        this.luker = luker;
        this.innstillinger = innstillinger;
        this.directory = directory;
        this.house = house;
        this.tid = tid;
    }

    Timeplanside find() {
        var me = Scopes.current().actor();
        var leads = CurrentUser.has(Rolle.LEDER);
        var mine =
                maler.findAll(office(), tid.today()).stream()
                        .filter(m -> m.enhetsnr().equals(me.enhetsnr()))
                        .filter(m -> leads || m.brukerId().equals(me.id()))
                        .toList();
        var free =
                luker.findFree(office(), me.enhetsnr(), tid.now(), horizon()).stream()
                        .filter(l -> leads || l.brukerId().equals(me.id()))
                        .toList();
        var chosen = innstillinger.find(me.enhetsnr());
        return new Timeplanside(
                mine,
                free,
                workers(),
                me.id(),
                tid.today(),
                leads,
                chosen.paminnelser(),
                chosen.ikkeMottMinutter());
    }

    /// Those the present user can set times for.
    private List<Ansatt> workers() {
        var me = Scopes.current().actor();
        return directory.findAnsatteAt(me.enhetsnr(), Rolle.VEILEDER, tid.today()).stream()
                .filter(a -> CurrentUser.has(Rolle.LEDER) || a.id().equals(me.id()))
                .toList();
    }

    private @Nullable Ansatt worker(@Nullable UUID id) {
        return workers().stream().filter(a -> a.id().equals(id)).findFirst().orElse(null);
    }

    /// A line of the week, and its slots as far ahead as the house looks.
    ///
    /// @return what is wrong, nothing when it is done
    List<Problem> addLine(Timeplanskjema skjema) {
        var worker = worker(skjema.hos());
        var day = skjema.ukedag();
        var from = skjema.tid("fra");
        var to = skjema.tid("til");
        var wrong = new ArrayList<Problem>();
        check(wrong, worker != null, "hos", "avtale.feil.hos");
        check(wrong, day != null, "ukedag", "avtale.feil.ukedag");
        check(wrong, from != null && to != null && from.isBefore(to), "fra", "avtale.feil.tid");
        check(wrong, skjema.minutter() > 0, "minutter", "avtale.feil.lengde");
        if (worker == null || day == null || from == null || to == null || !wrong.isEmpty()) {
            return wrong;
        }
        var mal =
                new Ukemal(
                        new UkemalId(office(), Ids.next()),
                        Scopes.current().actor().enhetsnr(),
                        worker.id(),
                        worker.navn(),
                        day,
                        from,
                        to,
                        skjema.minutter(),
                        skjema.kompetanser(),
                        tid.today(),
                        null);
        if (mal.slots(tid.today().with(TemporalAdjusters.nextOrSame(day))).findAny().isEmpty()) {
            return List.of(new Problem("minutter", "avtale.feil.ingenluker"));
        }
        maler.insert(mal);
        make(mal);
        return List.of();
    }

    private static void check(List<Problem> wrong, boolean right, String field, String key) {
        if (!right) {
            wrong.add(new Problem(field, key));
        }
    }

    /// Makes the slots of every line of the municipality that are not there yet.
    void makeAll(String kommunenr) {
        maler.findAll(kommunenr, tid.today()).forEach(this::make);
    }

    private void make(Ukemal mal) {
        tid.today()
                .datesUntil(Avtaletid.day(horizon()))
                .flatMap(mal::slots)
                .filter(slot -> slot.start().isAfter(tid.now()))
                .forEach(slot -> luker.insert(mal.id().kommunenr(), luke(mal, slot), mal.id()));
    }

    private static Luke luke(Ukemal mal, Tidsrom slot) {
        return new Luke(
                new LukeId(mal.id().kommunenr(), mal.id().id()),
                mal.enhetsnr(),
                mal.brukerId(),
                mal.brukerNavn(),
                slot.start(),
                slot.slutt(),
                mal.kompetanser());
    }

    /// The line holds no more; slots that nobody has taken go with it.
    ///
    /// @return false when there is no such line, or it is not the present user's to end
    boolean endLine(UkemalId id) {
        var mal = maler.find(id).filter(m -> maySet(m.enhetsnr(), m.brukerId())).orElse(null);
        if (mal == null) {
            return false;
        }
        maler.setEnd(id, tid.today().minusDays(1));
        luker.findFreeOf(id, tid.now()).forEach(luker::setRemoved);
        return true;
    }

    /// One slot by itself.
    List<Problem> addSlot(Timeplanskjema skjema) {
        var worker = worker(skjema.hos());
        var day = skjema.dag();
        var from = skjema.tid("fra");
        var wrong = new ArrayList<Problem>();
        check(wrong, worker != null, "hos", "avtale.feil.hos");
        check(wrong, day != null && from != null, "dag", "avtale.feil.tid");
        check(wrong, skjema.minutter() > 0, "minutter", "avtale.feil.lengde");
        if (worker == null || day == null || from == null || !wrong.isEmpty()) {
            return wrong;
        }
        var start = Avtaletid.at(day, from);
        if (!start.isAfter(tid.now())) {
            return List.of(new Problem("dag", "avtale.feil.fortid"));
        }
        var slot =
                new Luke(
                        new LukeId(office(), Ids.next()),
                        Scopes.current().actor().enhetsnr(),
                        worker.id(),
                        worker.navn(),
                        start,
                        start.plus(Duration.ofMinutes(skjema.minutter())),
                        skjema.kompetanser());
        return luker.insert(office(), slot, null)
                ? List.of()
                : List.of(new Problem("dag", "avtale.feil.overlapp"));
    }

    /// @return false when the slot is taken, gone, or not the present user's to remove
    boolean removeSlot(LukeId id) {
        var slot = luker.lock(id).filter(l -> maySet(l.enhetsnr(), l.brukerId())).orElse(null);
        if (slot == null || !luker.isFree(id)) {
            return false;
        }
        luker.setRemoved(id);
        return true;
    }

    private static boolean maySet(String enhetsnr, UUID worker) {
        var me = Scopes.current().actor();
        return enhetsnr.equals(me.enhetsnr())
                && (worker.equals(me.id()) || CurrentUser.has(Rolle.LEDER));
    }

    /// What the office has chosen; the leader chooses.
    void choose(Avtaleinnstilling chosen) {
        innstillinger.save(office(), Scopes.current().actor().enhetsnr(), chosen);
    }

    private static String office() {
        return Scopes.current().kommuner().getFirst();
    }

    private Instant horizon() {
        return Avtaletid.begin(tid.today().plusWeeks(house.ukerFram()));
    }
}
