package no.helhet.praksis.opplysning;

import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Texts;

import java.time.LocalDate;
import java.util.List;

/// One version as pages show it: each fact with its source, and what the person has said about it.
///
/// @param innsigelser about any version of it, the newest first
public record Opplysningsrad(Opplysning opplysning, List<Innsigelse> innsigelser, LocalDate today) {

    /// Who said it and when, as it stands beside every fact.
    public String source(Texts t) {
        var i = opplysning.innhold();
        return t.get("opplysning.kilde", i.kilde(), t.dateWithYear(i.datert()));
    }

    public String title(Texts t) {
        return t.get("opplysning.slag." + opplysning.innhold().slag());
    }

    public List<Fact> facts(Texts t) {
        var source = source(t);
        return opplysning.innhold().fakta().stream()
                .map(f -> new Fact(label(f, t), value(f, t), source))
                .toList();
    }

    /// How it came, why we have it, and how long it holds.
    public List<Fact> about(Texts t) {
        var i = opplysning.innhold();
        var til = i.gyldigTil();
        return List.of(
                new Fact(t.get("opplysning.felt.kilde"), i.kilde(), ""),
                new Fact(t.get("opplysning.felt.datert"), t.dateWithYear(i.datert()), ""),
                new Fact(
                        t.get("opplysning.felt.gyldigTil"),
                        til == null ? t.get("opplysning.ikkeoppgitt") : t.dateWithYear(til),
                        ""),
                new Fact(t.get("opplysning.felt.mate"), t.get("opplysning.mate." + i.mate()), ""),
                new Fact(t.get("opplysning.felt.grunn"), ground(t), ""));
    }

    private String ground(Texts t) {
        var i = opplysning.innhold();
        var text = t.get("opplysning.grunn." + i.grunn());
        return i.hjemmel().isEmpty() ? text : text + ": " + i.hjemmel();
    }

    public boolean isOutOfDate() {
        return opplysning.isOutOfDate(today);
    }

    public boolean isDisputed() {
        return innsigelser.stream().anyMatch(Innsigelse::isOpen);
    }

    private static String label(Kildefaktum f, Texts t) {
        return f.slag() == Kildefaktum.Slag.ANNET
                ? f.hva()
                : t.get("opplysning.faktum." + f.slag());
    }

    private static String value(Kildefaktum f, Texts t) {
        return switch (f.slag()) {
            case NEDSATT_ARBEIDSEVNE -> t.get("opplysning.nedsatt." + f.verdi());
            case AKTIVITET -> f.verdi() + period(f, t);
            default -> f.verdi();
        };
    }

    private static String period(Kildefaktum f, Texts t) {
        if (f.fra() != null && f.til() != null) {
            return ", " + t.period(f.fra(), f.til());
        }
        if (f.fra() != null) {
            return ", " + t.get("opplysning.fra", t.dateWithYear(f.fra()));
        }
        return f.til() == null ? "" : ", " + t.get("opplysning.til", t.dateWithYear(f.til()));
    }
}
