package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The days that a sent form is about.
@Service
@Transactional(readOnly = true)
class Programdager {
    private final ProgramRepository programmer;
    private final Inndatasamling inndata;
    private final Programvisning visning;
    private final Programregler regler;
    private final TextCatalog texts;

    Programdager(
            ProgramRepository programmer,
            Inndatasamling inndata,
            Programvisning visning,
            Programregler regler,
            TextCatalog texts) {
        this.programmer = programmer;
        this.inndata = inndata;
        this.visning = visning;
        this.regler = regler;
        this.texts = texts;
    }

    List<Programoppmote.Dag> read(ProgramId id, Map<String, String> form) {
        var month = Programskjema.month(form.get("maned"));
        var program = programmer.find(id).orElse(null);
        if (month == null || program == null) {
            return List.of();
        }
        return Programskjema.attendance(form, tiles(program, month), regler.today());
    }

    private List<Programmaned.Rute> tiles(Program program, YearMonth month) {
        var inn = inndata.read(program, month.atDay(1), month.atEndOfMonth());
        return visning.month(inn, month, texts.in(Language.NB)).dager();
    }

    /// The calendar years the programme has lasted, this year at the latest.
    List<Integer> years(ProgramId id) {
        return programmer.find(id).map(p -> years(p, regler)).orElse(List.of());
    }

    static List<Integer> years(Program p, Programregler regler) {
        var fom = p.fom();
        var last = p.siste();
        return fom == null || last == null
                ? List.of()
                : IntStream.rangeClosed(
                                fom.getYear(),
                                Programkalender.earlier(last, regler.today()).getYear())
                        .boxed()
                        .toList();
    }
}
