package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.kartlegging.Behovsrad.Dekket;
import no.helhet.praksis.kartlegging.Skrittrad.Tilstand;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the lines of the needs, and of the steps that follow from them.
final class Behovsliste {
    private final Vurdert v;
    private final Map<UUID, String> names;
    private final Texts t;
    private final LocalDate today;

    Behovsliste(Vurdert v, Map<UUID, String> names, Texts t, LocalDate today) {
        this.v = v;
        this.names = names;
        this.t = t;
        this.today = today;
    }

    List<Behovsrad> needs() {
        return v.behov().stream()
                .map(
                        b ->
                                new Behovsrad(
                                        b.regel().tekst().in(t.language(), name(b.barn())),
                                        t.get("kartlegging.etat." + b.regel().etat()),
                                        reasons(b),
                                        Dekket.valueOf(b.dekning().name()),
                                        b.dekning() == Behov.Dekning.DEKKET
                                                ? t.get("kartlegging.behov.ingenting")
                                                : step(b.regel(), b.barn())))
                .toList();
    }

    /// The suggestions of a mapping that is open, with those that are ticked; of a finished one the
    /// steps that were agreed.
    ///
    /// @param reader who is proposed to do what the person does not do
    List<Skrittrad> steps(UUID reader, String readerName) {
        return v.kartlegging().isOpen()
                ? v.behov().stream()
                        .filter(b -> b.dekning() != Behov.Dekning.DEKKET)
                        .map(b -> suggestion(b, reader, readerName))
                        .toList()
                : agreed();
    }

    private Skrittrad suggestion(Behov b, UUID reader, String readerName) {
        var chosen = v.skritt().stream().filter(s -> s.isFor(b)).findFirst().orElse(null);
        var proposal = b.regel().skritt();
        var byPerson = chosen == null ? proposal.person() : chosen.eier() == null;
        var owner = chosen == null || chosen.eier() == null ? reader : chosen.eier();
        return new Skrittrad(
                b.nokkel(),
                step(b.regel(), b.barn()),
                t.get("kartlegging.skritt.fordi", reasons(b)),
                chosen != null,
                byPerson ? Skrittvalg.PERSON : owner.toString(),
                byPerson ? "" : chosen == null ? readerName : chosen.eierNavn(),
                chosen == null ? today.plusDays(proposal.dager()) : chosen.frist(),
                Tilstand.FORSLAG,
                "");
    }

    List<Skrittrad> agreed() {
        var all = new ArrayList<Skrittrad>();
        for (var s : v.skritt()) {
            var need = v.behov().stream().filter(s::isFor).findFirst().orElse(null);
            all.add(
                    new Skrittrad(
                            s.behov(),
                            step(v.definisjon().need(s.behov()), s.barn()),
                            need == null ? "" : t.get("kartlegging.skritt.fordi", reasons(need)),
                            true,
                            owner(s.eier()),
                            s.eierNavn(),
                            s.frist(),
                            s.status() == Skritt.Status.VALGT
                                    ? Tilstand.FORSLAG
                                    : Tilstand.valueOf(s.status().name()),
                            s.id().toString()));
        }
        return all;
    }

    private static String owner(@Nullable UUID eier) {
        return eier == null ? Skrittvalg.PERSON : eier.toString();
    }

    private String step(Behovsregel regel, UUID barn) {
        return regel.skritt().tekst().in(t.language(), name(barn));
    }

    private String reasons(Behov b) {
        var words = new Svartekst(t);
        var labels =
                b.byggerPa().stream()
                        .map(s -> words.label(s).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return b.barn().equals(Svarsted.INGEN) ? labels : name(b.barn()) + ": " + labels;
    }

    private String name(UUID barn) {
        return names.getOrDefault(barn, "");
    }
}
