package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.kartlegging.Oppsummering.Avtale;
import no.helhet.praksis.kartlegging.Oppsummering.Del;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes the summary of a mapping in one language.
@Component
class Oppsummeringen {
    private final Kartleggingsleser leser;
    private final Barnenavn navn;
    private final Directory directory;

    Oppsummeringen(Kartleggingsleser leser, Barnenavn navn, Directory directory) {
        this.leser = leser;
        this.navn = navn;
        this.directory = directory;
    }

    Oppsummering write(Kartlegging k, Texts t) {
        var v = leser.read(k);
        var names = navn.find(k, t.language());
        var end = k.slutt();
        return new Oppsummering(
                end == null ? "" : t.dateWithYear(Kartleggingsdag.day(end.tidspunkt())),
                directory.findKontor(k.enhetsnr()).map(Kontor::navn).orElse(""),
                v.svarene().words("onske", Svarsted.INGEN),
                answers(v, t),
                v.barn().stream().map(b -> heard(v, b, names, t)).toList(),
                needs(v, names, t),
                agreements(v, names, t));
    }

    private static List<Del> answers(Vurdert v, Texts t) {
        var words = new Svartekst(t);
        var parts = new ArrayList<Del>();
        for (var tema : Tema.values()) {
            if (tema == Tema.ONSKE || tema == Tema.BARN) {
                continue;
            }
            var lines =
                    v.definisjon().sporsmal().stream()
                            .filter(s -> s.tema() == tema && s.oppsummeres())
                            .filter(s -> v.definisjon().isAsked(s, v.svarene(), Svarsted.INGEN))
                            .map(s -> words.line(s, v.svarene().find(Svarsted.of(s.id()))))
                            .filter(line -> !line.isEmpty())
                            .toList();
            if (!lines.isEmpty()) {
                parts.add(new Del(t.get("kartlegging.tema." + tema), lines));
            }
        }
        return parts;
    }

    /// That the child was heard and how; never what was said.
    private static String heard(Vurdert v, UUID barn, Map<UUID, String> names, Texts t) {
        var how = v.svarene().codes(BarnetErHort.HORT, barn);
        return t.get(
                "kartlegging.oppsummering.hort." + (how.isEmpty() ? "IKKE" : how.getFirst()),
                names.getOrDefault(barn, ""));
    }

    private static List<String> needs(Vurdert v, Map<UUID, String> names, Texts t) {
        return v.behov().stream()
                .filter(b -> b.regel().oppsummeres() && b.dekning() != Behov.Dekning.DEKKET)
                .map(
                        b ->
                                t.get(
                                        "kartlegging.oppsummering.behov",
                                        b.regel()
                                                .tekst()
                                                .in(t.language(), names.getOrDefault(b.barn(), "")),
                                        t.get("kartlegging.etat." + b.regel().etat())))
                .toList();
    }

    private static List<Avtale> agreements(Vurdert v, Map<UUID, String> names, Texts t) {
        var all = new ArrayList<Avtale>();
        for (var s : v.skritt()) {
            var need = v.definisjon().need(s.behov());
            if (need.oppsummeres()) {
                all.add(
                        new Avtale(
                                need.skritt()
                                        .tekst()
                                        .in(t.language(), names.getOrDefault(s.barn(), "")),
                                s.eier() == null
                                        ? t.get("kartlegging.oppsummering.du")
                                        : t.get("kartlegging.oppsummering.vi", s.eierNavn()),
                                t.dateWithYear(s.frist())));
            }
        }
        return all;
    }
}
