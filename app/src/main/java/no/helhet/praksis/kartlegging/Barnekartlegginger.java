package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is mapped of a person's children. Callers check access and audit what they show.
@Service
@Transactional(readOnly = true)
public class Barnekartlegginger {
    private static final List<String> OWN_VIEW =
            Arrays.asList(BarnetErHort.HORT, BarnetErHort.SYN, BarnetErHort.GRUNN, "barn.visste");

    private final KartleggingRepository kartlegginger;
    private final SvarRepository svar;
    private final Sporsmalene sporsmalene;
    private final Barnenavn navn;
    private final TextCatalog texts;

    Barnekartlegginger(
            KartleggingRepository kartlegginger,
            SvarRepository svar,
            Sporsmalene sporsmalene,
            Barnenavn navn,
            TextCatalog texts) {
        this.kartlegginger = kartlegginger;
        this.svar = svar;
        this.sporsmalene = sporsmalene;
        this.navn = navn;
        this.texts = texts;
    }

    /// From the last finished mapping of the person; empty when there is none.
    ///
    /// @param language of the words
    public List<Barnekartlegging> findLatest(PersonId id, Language language) {
        var k = kartlegginger.findLastFinished(id).orElse(null);
        var end = k == null ? null : k.slutt();
        if (k == null || end == null) {
            return List.of();
        }
        var definisjon = sporsmalene.of(k);
        var svarene = new Svarene(svar.findAll(k.id()));
        var day = Kartleggingsdag.day(end.tidspunkt());
        return navn.find(k, language).keySet().stream()
                .map(barn -> of(definisjon, svarene, barn, day, language))
                .toList();
    }

    private Barnekartlegging of(
            Definisjon definisjon, Svarene svarene, UUID barn, LocalDate day, Language language) {
        var t = texts.in(language);
        var words = new Svartekst(t);
        var situation =
                definisjon.sporsmal().stream()
                        .filter(s -> s.aboutChild() && !OWN_VIEW.contains(s.id()))
                        .filter(s -> definisjon.isAsked(s, svarene, barn))
                        .map(s -> words.line(s, svarene.find(new Svarsted(s.id(), barn))))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
        var heard = svarene.find(new Svarsted(BarnetErHort.HORT, barn));
        var own = svarene.words(BarnetErHort.SYN, barn);
        var obtained =
                !svarene.codes(BarnetErHort.HORT, barn).contains(BarnetErHort.IKKE_INNHENTET);
        var how = definisjon.find(BarnetErHort.HORT).map(s -> words.value(s, heard)).orElse("");
        return new Barnekartlegging(
                barn,
                situation.isEmpty()
                        ? ""
                        : t.get("kartlegging.vedtak.kartlagt", t.dateWithYear(day), situation),
                obtained && !own.isEmpty() ? t.get("kartlegging.vedtak.syn", how, own) : "",
                obtained ? "" : svarene.words(BarnetErHort.GRUNN, barn),
                day);
    }
}
