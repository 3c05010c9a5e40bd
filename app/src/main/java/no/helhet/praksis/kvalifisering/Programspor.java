package no.helhet.praksis.kvalifisering;

import no.helhet.formats.kostra.Programstatus;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.kvalifisering.Programopplysninger.Statusfra;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The way in to a programme and its trail: the event record, the access log, and the word to those
/// who count.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Programspor {
    static final String FORMAL = "kvalifisering";
    private final EventLog events;
    private final Audit audit;
    private final Personer personer;
    private final ProgramvedtakRepository vedtak;
    private final OppholdRepository opphold;
    private final ProgramRepository programmer;
    private final ApplicationEventPublisher publisher;
    private final Programregler regler;

    Programspor(
            @Qualifier("kvalifiseringEvents") EventLog events,
            Audit audit,
            Personer personer,
            ProgramvedtakRepository vedtak,
            OppholdRepository opphold,
            ProgramRepository programmer,
            ApplicationEventPublisher publisher,
            Programregler regler) {
        this.events = events;
        this.audit = audit;
        this.personer = personer;
        this.vedtak = vedtak;
        this.opphold = opphold;
        this.programmer = programmer;
        this.publisher = publisher;
        this.regler = regler;
    }

    /// Whether the person is open to the one who acts; what is written lies in the person's
    /// district.
    boolean mayWrite(PersonId person) {
        if (!personer.checkAccess(person).erTillatt()) {
            return false;
        }
        personer.workInDistrictOf(person);
        return true;
    }

    /// Whether the reader may open the person; logged whether it opens or not.
    boolean enter(PersonId person, String hva) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        audit.read(open ? hva : "kvalifisering.nektet", FORMAL, List.of(person), null);
        return open;
    }

    void write(Program program, String type, Map<String, Object> data) {
        var all = new LinkedHashMap<String, Object>(data);
        all.put("program", program.id().id());
        events.append(program.id().kommunenr(), program.personId().id(), null, type, all);
        audit.write("kvalifisering." + type, FORMAL, List.of(program.personId()), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }

    /// Many written at once: an event of each, and one record in the access log.
    void writeAll(String kommunenr, String type, List<EventLog.Entry> entries) {
        if (!entries.isEmpty()) {
            events.appendAll(kommunenr, type, entries);
            audit.write(
                    "kvalifisering." + type,
                    FORMAL,
                    entries.stream().map(e -> new PersonId(kommunenr, e.personId())).toList(),
                    null);
        }
    }

    /// Tells the programme as it now stands; one that was never granted is told to nobody.
    void tell(ProgramId id) {
        var p = programmer.find(id).orElseThrow();
        var decided = vedtak.findByProgram(id);
        decided.stream()
                .filter(v -> v.type() == Programinnhold.Type.INNVILGET)
                .findFirst()
                .ifPresent(
                        granted ->
                                publisher.publishEvent(
                                        new Programopplysninger(
                                                id.id(),
                                                p.personId(),
                                                p.bydel(),
                                                p.enhetsnr(),
                                                p.nummer(),
                                                regler.now(),
                                                p.versjon(),
                                                p.sokt(),
                                                LocalDate.ofInstant(
                                                        granted.vedtatt(), Programregler.OSLO),
                                                begun(p),
                                                statuses(p),
                                                p.slutt(),
                                                p.statistikk().fraAnnenKommune(),
                                                p.statistikk().fraKommunenr(),
                                                p.statistikk().forSoknad(),
                                                p.statistikk().years(),
                                                p.statistikk().etterpa())));
    }

    /// The first day is told as decided: the register counts by days and not by when it was told.
    private static @Nullable LocalDate begun(Program p) {
        return p.fom();
    }

    private List<Statusfra> statuses(Program p) {
        var list = new ArrayList<Statusfra>();
        var fom = p.fom();
        if (fom == null) {
            return list;
        }
        list.add(new Statusfra(fom, Programstatus.I_PROGRAM));
        for (var o : opphold.findByProgram(p.id())) {
            list.add(new Statusfra(o.fom(), Programstatus.PERMISJON));
            var back = o.tom();
            if (back != null && p.covers(back.plusDays(1))) {
                list.add(new Statusfra(back.plusDays(1), Programstatus.I_PROGRAM));
            }
        }
        var end = p.slutt();
        var why = p.sluttgrunn();
        if (end != null && why != null) {
            list.removeIf(s -> s.fra().isAfter(end));
            list.add(new Statusfra(end, ending(why)));
        }
        list.sort(Comparator.comparing(Statusfra::fra));
        return list;
    }

    private static Programstatus ending(Program.Sluttgrunn why) {
        return switch (why) {
            case FULLFORT, TIL_ARBEID, AVTALT -> Programstatus.FULLFORT;
            case UTEBLITT -> Programstatus.AVBRUTT_VED_UTEBLIVELSE;
            case FLYTTET -> Programstatus.FLYTTET_TIL_ANNEN_KOMMUNE;
            case FLYTTET_BYDEL -> Programstatus.FLYTTET_TIL_ANNEN_BYDEL;
            case AVBRUDD -> Programstatus.AVSLUTTET_ETTER_AVBRUDD;
        };
    }
}
