package no.helhet.laering.kvalitet;

import no.helhet.laering.kvalitet.Kontorside.Tone;
import no.helhet.laering.kvalitet.Kontorskriver.Ord;
import no.helhet.platform.chart.Sparkline.Mark;
import no.helhet.platform.web.Texts;
import no.helhet.register.Kontormaal;
import no.helhet.statistics.process.Reading;

import java.time.YearMonth;
import java.util.List;

/// Which way a measure is better.
enum Retning {
    OPP,
    NED,
    /// Neither: a change is something to understand.
    INGEN;

    static Retning of(Kontormaal maal) {
        return switch (maal) {
            case HENTET, NODHJELP, PLAN -> OPP;
            case MEDIAN, NI_AV_TI, OMGJORT, IGJEN, BARN, UNGE -> NED;
            case RETUR, PORT, KOSTNAD, MOTTAKERE, PROGRAM -> INGEN;
        };
    }

    Tone tone(boolean higher) {
        return this == INGEN ? Tone.NOYTRAL : (this == OPP) == higher ? Tone.BRA : Tone.VARSEL;
    }

    Mark mark(boolean higher) {
        return switch (tone(higher)) {
            case BRA -> Mark.GOOD;
            case VARSEL -> Mark.BAD;
            case VANLIG, NOYTRAL -> Mark.OTHER;
        };
    }

    Ord read(Reading reading, List<YearMonth> months, Texts t) {
        return switch (reading) {
            case Reading.Ordinary _ -> new Ord(Tone.VANLIG, t.get("kvalitet.ord.vanlig"));
            case Reading.Unknown _ -> new Ord(Tone.NOYTRAL, t.get("kvalitet.ord.ingen"));
            case Reading.Outside(var above) ->
                    new Ord(tone(above), t.get(above ? "kvalitet.ord.over" : "kvalitet.ord.under"));
            case Reading.Shifted(var higher, var since) ->
                    new Ord(tone(higher), t.get(key(higher), since(months, since, t)));
        };
    }

    private String key(boolean higher) {
        return tone(higher) == Tone.BRA
                ? "kvalitet.ord.bedre"
                : higher ? "kvalitet.ord.hoyere" : "kvalitet.ord.lavere";
    }

    /// The month by name, with its year when it is another than the last one's.
    static String since(List<YearMonth> months, int at, Texts t) {
        var month = months.get(at);
        var whole = t.month(month);
        return month.getYear() == months.getLast().getYear()
                ? whole.substring(0, whole.lastIndexOf(' '))
                : whole;
    }
}
