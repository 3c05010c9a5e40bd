package no.helhet.praksis.soknad;

import no.helhet.platform.web.Texts;

import java.util.ArrayList;
import java.util.List;

/// An application as text, for one who reads it outside the system.
public final class Soknadstekst {
    private Soknadstekst() {}

    /// @param tittel blank for what stands first
    public record Avsnitt(String tittel, List<String> linjer) {}

    /// All that the case's page shows of it, in the same order. An original that does not keep to
    /// the format has no facts, and the text says so.
    public static List<Avsnitt> write(Soknader.Registrert soknad, Texts t) {
        var parts = new ArrayList<Avsnitt>();
        parts.add(new Avsnitt("", first(soknad, t)));
        var innhold = soknad.innhold();
        if (innhold != null) {
            innhold.data()
                    .begrunnelse()
                    .hvorforSoke()
                    .filter(why -> !why.isBlank())
                    .ifPresent(
                            why ->
                                    parts.add(
                                            new Avsnitt(
                                                    t.get("soknad.utskrift.hvorfor"),
                                                    why.lines().toList())));
            for (var group : Soknadsfakta.groups(innhold)) {
                parts.add(
                        new Avsnitt(
                                t.get(group.tittel()),
                                group.fakta().stream()
                                        .map(
                                                f ->
                                                        t.get(
                                                                "soknad.utskrift.linje",
                                                                f.name(t),
                                                                f.value(t),
                                                                t.get(
                                                                        f.fraBruker()
                                                                                ? "soknad.kilde.bruker"
                                                                                : "soknad.kilde.system")))
                                        .toList()));
            }
        }
        if (!soknad.vedlegg().isEmpty()) {
            parts.add(
                    new Avsnitt(
                            t.get("soknad.utskrift.vedlegg"),
                            soknad.vedlegg().stream().map(Soknader.Vedlegg::filnavn).toList()));
        }
        return parts;
    }

    private static List<String> first(Soknader.Registrert soknad, Texts t) {
        var lines = new ArrayList<String>();
        lines.add(
                t.get(
                        "soknad.mottatt",
                        t.get("soknad.kanal." + soknad.kanal()),
                        t.moment(soknad.mottatt())));
        var innhold = soknad.innhold();
        if (innhold == null) {
            lines.add(t.get("soknad.ulesbar"));
        } else {
            Soknadsfakta.unanswered(innhold).forEach(key -> lines.add(t.get(key)));
        }
        return lines;
    }
}
