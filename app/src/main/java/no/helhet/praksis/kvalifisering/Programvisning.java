package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.kvalifisering.Programkalender.Dagtype;
import no.helhet.praksis.kvalifisering.Programmaned.Rute;
import no.helhet.regelverk.kvalifisering.Fravarsdag;
import no.helhet.regelverk.kvalifisering.Fravarsgrunnlag;
import no.helhet.regelverk.kvalifisering.Fravarskontroll;
import no.helhet.regelverk.kvalifisering.Stonadsspor;
import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Attendance and benefit in the reader's words.
@Component
class Programvisning {
    private static final TypeReference<LinkedHashMap<String, Object>> MAP =
            new TypeReference<>() {};
    private final Programregler regler;
    private final JsonMapper json;

    Programvisning(Programregler regler, JsonMapper json) {
        this.regler = regler;
        this.json = json;
    }

    /// @param inn read for the whole programme, so that the absence rules see all of it
    Programmaned month(Inndata inn, YearMonth month, Texts t) {
        var last = Programkalender.last(inn, regler);
        var tiles =
                Programkalender.weekdays(month.atDay(1), month.atEndOfMonth()).stream()
                        .map(d -> tile(inn, d, last, t))
                        .filter(r -> r.type() != Dagtype.UTENFOR)
                        .toList();
        var meetings = tiles.stream().filter(Rute::isMeeting).toList();
        return new Programmaned(
                month,
                tiles,
                (int) meetings.stream().filter(r -> !isApproved(r)).count(),
                (int) meetings.stream().filter(r -> r.dag() != null && !isApproved(r)).count(),
                choices(inn));
    }

    private static boolean isApproved(Rute r) {
        return r.dag() != null && r.dag().isApproved();
    }

    private Rute tile(Inndata inn, LocalDate day, @Nullable LocalDate last, Texts t) {
        var registered = inn.dager().get(day);
        return new Rute(
                day,
                Programkalender.type(inn, day, last),
                registered,
                inn.arrangorOn(day),
                registered == null ? List.of() : remarks(inn, registered, t));
    }

    private List<String> remarks(Inndata inn, Programdag day, Texts t) {
        var fom = inn.program().fom();
        if (day.slag().fravar() == null || fom == null) {
            return List.of();
        }
        var absence = new ArrayList<Fravarsdag>();
        for (var d : inn.dager().values()) {
            var type = d.slag().fravar();
            if (type != null) {
                absence.add(new Fravarsdag(d.dato(), type));
            }
        }
        return Fravarskontroll.check(
                        new Fravarsgrunnlag(
                                day.dato(),
                                fom,
                                inn.fodt(),
                                inn.barn().size(),
                                inn.program().alene(),
                                inn.program().egenmeldingTapt(),
                                absence),
                        regler.parametre())
                .stream()
                .map(
                        s ->
                                switch (s.utfall()) {
                                    case Utfall.IkkeOppfylt u -> regler.text(u.begrunnelse(), t);
                                    case Utfall.ManglerOpplysning u -> regler.text(u.hva(), t);
                                    default -> "";
                                })
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// The programme's months from this one back to its first, two years at the most.
    List<YearMonth> choices(Inndata inn) {
        var fom = inn.program().fom();
        var last = inn.program().siste();
        if (fom == null || last == null) {
            return List.of();
        }
        var list = new ArrayList<YearMonth>();
        var newest = YearMonth.from(Programkalender.earlier(last, regler.today()));
        for (var m = newest; !m.isBefore(YearMonth.from(fom)); m = m.minusMonths(1)) {
            list.add(m);
        }
        return list.isEmpty() ? List.of(YearMonth.from(fom)) : list;
    }

    List<Stonadsmaned> benefit(List<Manedsstonad> rows, Texts t) {
        return rows.stream().map(m -> benefit(m, t)).toList();
    }

    private Stonadsmaned benefit(Manedsstonad m, Texts t) {
        var kept = Stonadsspor.read(json.readValue(m.spor(), MAP));
        return new Stonadsmaned(
                m.maned(),
                m.nr(),
                m.belopOre(),
                m.differanseOre(),
                m.betaltOre(),
                m.oppgjor() != null,
                kept.map(r -> r.regelversjon()).orElse(null),
                kept.map(
                                r ->
                                        r.linjer().stream()
                                                .map(
                                                        l ->
                                                                new Stonadsmaned.Linje(
                                                                        regler.text(l.setning(), t),
                                                                        l.hjemmel(),
                                                                        l.belop().ore()))
                                                .toList())
                        .orElse(List.of()));
    }
}
