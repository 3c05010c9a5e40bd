package no.helhet.praksis.henvisning;

import no.helhet.platform.access.Directory;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.SpokenLanguages;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brevtrykk;
import no.helhet.regelverk.henvisning.Delingsgrunnlag;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes what a referral sends, in bokmål since it goes to another office. No address of anyone
/// stands in it, and of a protected person no telephone either. The same referral on the same day
/// is the same bytes, so that what is shown is what is sent.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Henvisningsbrev {
    private final Personer personer;
    private final Directory directory;
    private final Samtykker samtykker;
    private final Brevtrykk trykk;
    private final Henvisningsregler regler;
    private final Texts t;

    Henvisningsbrev(
            Personer personer,
            Directory directory,
            Samtykker samtykker,
            Brevtrykk trykk,
            Henvisningsregler regler,
            TextCatalog texts) {
        this.personer = personer;
        this.directory = directory;
        this.samtykker = samtykker;
        this.trykk = trykk;
        this.regler = regler;
        this.t = texts.in(Language.NB);
    }

    /// The paper as bytes. Its metadata tells when the text was last changed, which is the same
    /// each time it is made.
    byte[] print(Henvisning h) {
        return trykk.print(write(h), h.endret());
    }

    Brev write(Henvisning h) {
        var kontor = directory.findKontor(h.enhetsnr()).orElseThrow();
        var person = personer.find(h.personId()).orElseThrow();
        var today = regler.today();
        var from = new ArrayList<String>();
        from.add(kontor.navn());
        Stream.of(
                        kontor.adresse(),
                        kontor.telefon().isBlank() ? "" : t.get("brev.telefon", kontor.telefon()))
                .filter(line -> !line.isBlank())
                .forEach(from::add);
        return new Brev(
                Language.NB.tag(),
                t.get("henvisning.brev.tittel", kontor.navn()),
                from,
                Stream.concat(
                                Stream.of(h.mottaker().navn()),
                                h.mottaker().adresse().lines().filter(line -> !line.isBlank()))
                        .toList(),
                List.of(
                        new Brev.Referanse(t.get("brev.dato"), t.dateWithYear(today)),
                        new Brev.Referanse(
                                t.get("henvisning.brev.referanse"), h.id().id().toString())),
                parts(h, person, today),
                t.get("brev.hilsen"),
                List.of(h.hosNavn()));
    }

    private List<Avsnitt> parts(Henvisning h, Person person, LocalDate today) {
        var i = h.innhold();
        return Stream.of(
                        new Avsnitt(t.get("henvisning.brev.hvem"), about(person)),
                        written(t.get("henvisning.brev.gjelder"), i.gjelder()),
                        written(t.get("henvisning.brev.bakgrunn"), i.bakgrunn()),
                        written(t.get("henvisning.brev.onske"), i.onske()),
                        ground(h),
                        new Avsnitt(
                                t.get("henvisning.brev.svar"),
                                List.of(
                                        said(
                                                t.get(
                                                        "henvisning.brev.svar.hva",
                                                        t.dateWithYear(
                                                                regler.frist(
                                                                        h.mottaker()
                                                                                .slag()
                                                                                .svarfrist(),
                                                                        today)))))))
                .toList();
    }

    private List<Brev.Del> about(Person person) {
        var name = person.navn();
        var number = person.fnr();
        var lines = new ArrayList<Brev.Del>();
        lines.add(said(name == null ? t.get("henvisning.brev.utennavn") : name.full()));
        if (number != null) {
            lines.add(said(t.get("henvisning.brev.fnr", t.nationalNumber(number))));
        }
        if (person.skjermet()) {
            lines.add(said(t.get("henvisning.brev.skjermet")));
        } else if (person.telefon() != null) {
            lines.add(said(t.get("brev.telefon", person.telefon())));
        }
        if (person.tolk() != null) {
            lines.add(said(t.get("henvisning.brev.tolk", SpokenLanguages.name(person.tolk(), t))));
        }
        return lines;
    }

    /// The ground as the receiver reads it, with the facts it rests on.
    private Avsnitt ground(Henvisning h) {
        var title = t.get("henvisning.brev.grunnlag");
        return switch (samtykker.ground(h)) {
            case Delingsgrunnlag.Ingen() -> new Avsnitt(title, List.of());
            case Delingsgrunnlag.Samtykke s ->
                    new Avsnitt(
                            title,
                            List.of(
                                    said(
                                            t.get(
                                                    "henvisning.brev.samtykke." + s.mate(),
                                                    s.gittAv(),
                                                    t.dateWithYear(s.gitt()),
                                                    t.dateWithYear(s.til()))),
                                    said(t.get("henvisning.brev.samtykke.hva", s.hva())),
                                    said(t.get("henvisning.brev.samtykke.formal", s.formal()))));
            case Delingsgrunnlag.Oppgave(var nodvendig, var kjent) ->
                    new Avsnitt(
                            title,
                            List.of(
                                    said(t.get("henvisning.brev.oppgave")),
                                    own(nodvendig),
                                    own(kjent)));
            case Delingsgrunnlag.Fare(var fare) ->
                    new Avsnitt(title, List.of(said(t.get("henvisning.brev.fare")), own(fare)));
            case Delingsgrunnlag.Foresporsel(var asked) ->
                    new Avsnitt(
                            title, List.of(said(t.get("henvisning.brev.foresporsel")), own(asked)));
        };
    }

    private static Avsnitt written(String title, String text) {
        return new Avsnitt(
                title,
                text.lines()
                        .filter(line -> !line.isBlank())
                        .<Brev.Del>map(line -> own(line.strip()))
                        .toList());
    }

    private static Brev.Tekst own(String text) {
        return new Brev.Tekst(text, true);
    }

    private static Brev.Tekst said(String text) {
        return new Brev.Tekst(text, false);
    }
}
