package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Kroner;
import no.helhet.praksis.kartlegging.Svarlagring.Endring;
import no.helhet.praksis.kartlegging.Svarverdi.Avstar;
import no.helhet.praksis.kartlegging.Svarverdi.Dag;
import no.helhet.praksis.kartlegging.Svarverdi.Koder;
import no.helhet.praksis.kartlegging.Svarverdi.Ord;
import no.helhet.praksis.kartlegging.Svarverdi.Penger;
import no.helhet.praksis.kartlegging.Svarverdi.Tom;

import org.springframework.util.MultiValueMap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The answers of a form as they were sent. `felt` names each question that was shown, since a
/// choice that is not made is not sent.
final class Svarskjema {
    private final MultiValueMap<String, String> form;
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final List<Endring> endringer = new ArrayList<>();
    private final Map<String, Feil> feil = new LinkedHashMap<>();

    /// @param tekst key of what is wrong and what to do
    record Feil(String sendt, String tekst) {}

    Svarskjema(Definisjon definisjon, UUID barn, MultiValueMap<String, String> form) {
        this.form = form;
        for (var one : first("versjon").split(",")) {
            var at = one.lastIndexOf('=');
            if (at > 0 && one.substring(at + 1).matches("[0-9]{1,9}")) {
                versions.put(one.substring(0, at), Integer.parseInt(one.substring(at + 1)));
            }
        }
        for (var id : form.getOrDefault("felt", List.of())) {
            definisjon.find(id).ifPresent(s -> read(s, barn));
        }
    }

    List<Endring> endringer() {
        return endringer;
    }

    /// What could not be read, by question.
    Map<String, Feil> feil() {
        return feil;
    }

    private void read(Sporsmal s, UUID barn) {
        var sent = first("v." + s.id()).strip();
        var value = value(s, sent);
        if (value.isPresent()) {
            endringer.add(
                    new Endring(
                            new Svarsted(s.id(), barn),
                            versions.getOrDefault(s.id(), 0),
                            value.get()));
        } else {
            feil.put(s.id(), new Feil(sent, "kartlegging.feil." + s.type()));
        }
    }

    private Optional<Svarverdi> value(Sporsmal s, String sent) {
        if (s.kanAvsta() && form.containsKey("avstar." + s.id())) {
            return Optional.of(new Avstar());
        }
        if (sent.isEmpty()) {
            return Optional.of(new Tom());
        }
        return switch (s.type()) {
            case VALG -> codes(s, List.of(sent));
            case FLERE -> codes(s, form.getOrDefault("v." + s.id(), List.of()));
            case BELOP -> {
                var ore = Kroner.parse(sent);
                yield ore.isPresent() ? Optional.of(new Penger(ore.getAsLong())) : Optional.empty();
            }
            case DATO -> day(sent).filter(d -> Svarkontroll.fits(s, d)).map(d -> d);
            case TEKST ->
                    sent.length() > Svarkontroll.MOST_LETTERS
                            ? Optional.empty()
                            : Optional.of(new Ord(sent));
        };
    }

    /// In the order of the choices, so that the same chosen twice is the same answer.
    private static Optional<Svarverdi> codes(Sporsmal s, List<String> sent) {
        var codes = s.valg().stream().map(Sporsmal.Valg::kode).filter(sent::contains).toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Koder(codes));
    }

    private static Optional<Dag> day(String sent) {
        try {
            return Optional.of(new Dag(LocalDate.parse(sent)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String first(String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
