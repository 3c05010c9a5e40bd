package no.helhet.praksis.kvalifisering;

import no.helhet.formats.kostra.Programstatus;
import no.helhet.platform.database.Selection;
import no.helhet.praksis.kvalifisering.Programopplysninger.Statusfra;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Programmes that were granted, as they now stand and as [Programopplysninger] tells them.
@Service
@Transactional(readOnly = true)
public class Programtelling {
    private final ProgramRepository programmer;
    private final OppholdRepository opphold;
    private final Programregler regler;

    Programtelling(ProgramRepository programmer, OppholdRepository opphold, Programregler regler) {
        this.programmer = programmer;
        this.opphold = opphold;
        this.regler = regler;
    }

    public List<Programopplysninger> find(String kommunenr, Selection selection) {
        var found = programmer.findGranted(kommunenr, selection);
        var leaves =
                opphold
                        .findAll(
                                kommunenr,
                                found.stream().map(g -> g.program().id().id()).toArray(UUID[]::new))
                        .stream()
                        .collect(Collectors.groupingBy(Programopphold::programId));
        return found.stream()
                .map(
                        g ->
                                told(
                                        g.program(),
                                        g.vedtatt(),
                                        leaves.getOrDefault(g.program().id().id(), List.of())))
                .toList();
    }

    /// The first day is told as decided: who counts does so by days and not by when it was told.
    private Programopplysninger told(Program p, LocalDate vedtatt, List<Programopphold> leaves) {
        return new Programopplysninger(
                p.id().id(),
                p.personId(),
                p.bydel(),
                p.enhetsnr(),
                p.nummer(),
                regler.now(),
                p.versjon(),
                p.sokt(),
                vedtatt,
                p.fom(),
                statuses(p, leaves),
                p.slutt(),
                p.statistikk().fraAnnenKommune(),
                p.statistikk().fraKommunenr(),
                p.statistikk().forSoknad(),
                p.statistikk().years(),
                p.statistikk().etterpa());
    }

    private static List<Statusfra> statuses(Program p, List<Programopphold> leaves) {
        var list = new ArrayList<Statusfra>();
        var fom = p.fom();
        if (fom == null) {
            return list;
        }
        list.add(new Statusfra(fom, Programstatus.I_PROGRAM));
        for (var o : leaves) {
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
