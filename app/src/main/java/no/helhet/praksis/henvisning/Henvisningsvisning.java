package no.helhet.praksis.henvisning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.henvisning.Henvisningsside.Forskjell;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the page of a referral.
@Service
@Transactional
class Henvisningsvisning {
    private final HenvisningRepository henvisninger;
    private final Henvisningsending sending;
    private final Mottakere mottakere;
    private final Samtykker samtykker;
    private final Personer personer;
    private final Henvisningsregler regler;

    Henvisningsvisning(
            HenvisningRepository henvisninger,
            Henvisningsending sending,
            Mottakere mottakere,
            Samtykker samtykker,
            Personer personer,
            Henvisningsregler regler) {
        this.henvisninger = henvisninger;
        this.sending = sending;
        this.mottakere = mottakere;
        this.samtykker = samtykker;
        this.personer = personer;
        this.regler = regler;
    }

    /// What was wrong with what was sent in, and what was sent in.
    ///
    /// @param mitt what met another's text, null when nothing did
    record Avvist(
            List<Problem> feil, Map<String, String> felter, @Nullable Henvisningsinnhold mitt) {
        static final Avvist NOTHING = new Avvist(List.of(), Map.of(), null);
    }

    Henvisningsside show(Henvisning h, Avvist avvist, Texts t) {
        var mitt = avvist.mitt();
        var draft = h.status() == Henvisningsstatus.UTKAST;
        var mine = mitt == null ? h.innhold() : mitt;
        return new Henvisningsside(
                h,
                personer.find(h.personId()).orElseThrow(),
                mine,
                avvist.felter().getOrDefault("mottaker", h.mottaker().valg()),
                mitt == null ? List.of() : differences(mitt, h.innhold(), t),
                draft ? choices(h, t) : List.of(),
                draft ? consents(h) : List.of(),
                henvisninger.findSkritt(h.id()).stream().map(Henvisningsvisning::step).toList(),
                draft ? regler.problems(sending.check(h), t) : List.of(),
                Henvisningsutkast.nextId().toString(),
                CurrentUser.has(Rolle.VEILEDER),
                h.hos().equals(Henvisningsgang.actor().id()),
                regler.today(),
                avvist.feil(),
                avvist.felter());
    }

    /// A receiver that is ended since it was chosen is still the draft's.
    private List<Choice> choices(Henvisning h, Texts t) {
        var choices = mottakere.findChoices(h.id().kommunenr(), t);
        var chosen = h.mottaker().valg();
        return choices.stream().anyMatch(c -> c.value().equals(chosen))
                ? choices
                : Stream.concat(
                                Stream.of(new Choice(chosen, h.mottaker().navn())),
                                choices.stream())
                        .toList();
    }

    private List<Henvisningsside.Samtykkevalg> consents(Henvisning h) {
        return samtykker.findFor(h).stream()
                .map(
                        s ->
                                new Henvisningsside.Samtykkevalg(
                                        s.id().path(),
                                        s.hva(),
                                        s.gittAv(),
                                        s.gitt(),
                                        s.til(),
                                        s.trukket(),
                                        s.trukket() == null
                                                && !regler.today().isAfter(s.til())
                                                && s.covers(h.mottaker())))
                .toList();
    }

    private static Henvisningsside.Steg step(Skritt s) {
        return new Henvisningsside.Steg(
                s.handling().name(),
                s.dag(),
                s.mate() == null ? null : s.mate().name(),
                s.tekst(),
                s.navn());
    }

    /// The fields that differ, each with both texts.
    static List<Forskjell> differences(Henvisningsinnhold mitt, Henvisningsinnhold deres, Texts t) {
        return Stream.of(
                        of("gjelder", mitt.gjelder(), deres.gjelder(), t),
                        of("bakgrunn", mitt.bakgrunn(), deres.bakgrunn(), t),
                        of("onske", mitt.onske(), deres.onske(), t),
                        of("grunnlag", name(mitt, t), name(deres, t), t),
                        of("nodvendig", mitt.nodvendig(), deres.nodvendig(), t),
                        of("kjent", mitt.kjent(), deres.kjent(), t),
                        of("fare", mitt.fare(), deres.fare(), t),
                        of("foresporsel", mitt.foresporsel(), deres.foresporsel(), t))
                .filter(f -> !f.mitt().equals(f.deres()))
                .toList();
    }

    private static String name(Henvisningsinnhold i, Texts t) {
        return i.grunnlag() == null ? "" : t.get("henvisning.grunnlag." + i.grunnlag());
    }

    private static Forskjell of(String field, String mine, String theirs, Texts t) {
        return new Forskjell(t.get("henvisning.felt." + field), mine, theirs);
    }
}
