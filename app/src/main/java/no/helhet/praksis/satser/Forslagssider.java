package no.helhet.praksis.satser;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.satser.Forslagskontroll.Feil;
import no.helhet.praksis.satser.web.Forslagsside;
import no.helhet.praksis.satser.web.Skjemaside;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts together the page of a proposal, and the form of one.
@Service
@Transactional(readOnly = true)
class Forslagssider {
    private final Satser satser;
    private final SatsRepository repository;
    private final Satsliste liste;
    private final Satsforslag forslagene;
    private final Vedtakstall vedtak;
    private final Clock clock;

    Forslagssider(
            Satser satser,
            SatsRepository repository,
            Satsliste liste,
            Satsforslag forslagene,
            Vedtakstall vedtak,
            Clock clock) {
        this.satser = satser;
        this.repository = repository;
        this.liste = liste;
        this.forslagene = forslagene;
        this.vedtak = vedtak;
        this.clock = clock;
    }

    Optional<Forslagsside> show(ForslagId id, Texts t) {
        return repository.find(id).map(f -> show(f, t));
    }

    private Forslagsside show(Forslag f, Texts t) {
        var kommunenr = f.id().kommunenr();
        var sats = liste.find(kommunenr, f.sats()).orElseThrow();
        var approved =
                repository.findBySats(kommunenr, f.sats()).stream()
                        .filter(Forslag::isApproved)
                        .toList();
        var mine = f.foreslattAv().equals(Scopes.current().actor().id());
        var back = f.isOpen() && forslagene.isBack(f);
        return new Forslagsside(
                f.id().path(),
                kommunenr,
                f.sats(),
                new Satstekster(t).navn(sats),
                facts(sats, f, t),
                f.isOpen() ? Satssider.effects(sats, f, approved, t) : List.of(),
                back ? t.get("satser.tilbake", count(f)) : null,
                repository.findNr(kommunenr, f.sats()),
                f.isOpen(),
                f.isOpen() && !mine && Satsrett.maySet(),
                back && f.tilbakegrunn().isEmpty(),
                f.isOpen() ? "" : t.get(status(f)),
                mine && !f.isOpen() && !f.isApproved(),
                !Satsrett.maySet());
    }

    private int count(Forslag f) {
        return vedtak.countSigned(f.id().kommunenr(), f.fom(), f.tom());
    }

    static String status(Forslag f) {
        return f.isOpen()
                ? "satser.status.venter"
                : f.isApproved() ? "satser.status.godkjent" : "satser.status.returnert";
    }

    private List<Fact> facts(Sats sats, Forslag f, Texts t) {
        var words = new Satstekster(t);
        var facts = new ArrayList<Fact>();
        if (f.isOpen()) {
            facts.add(today(sats, f.id().kommunenr(), words, t));
        }
        facts.add(fact(t, "satser.fakta.verdi", words.verdi(sats, f.verdi())));
        facts.add(fact(t, "satser.fakta.gjelder", words.periode(f.fom(), f.tom())));
        facts.add(
                fact(
                        t,
                        "satser.fakta.vedtak",
                        t.get("satser.vedtak", f.saksnr(), t.dateWithYear(f.vedtatt()))));
        facts.add(fact(t, "satser.fakta.hjemmel", sats.hjemmel()));
        facts.add(fact(t, "satser.fakta.begrunnelse", f.begrunnelse()));
        if (!f.hvorforTilbake().isEmpty()) {
            facts.add(fact(t, "satser.fakta.tilbakegrunn", f.hvorforTilbake()));
        }
        facts.add(
                fact(
                        t,
                        "satser.fakta.foreslatt",
                        t.get("satser.avognar", f.foreslattNavn(), t.moment(f.foreslatt()))));
        var a = f.avgjorelse();
        if (a != null) {
            facts.add(
                    fact(
                            t,
                            a.isApproval() ? "satser.fakta.godkjent" : "satser.fakta.returnert",
                            t.get("satser.avognar", a.navn(), t.moment(a.tidspunkt()))));
            if (!a.isApproval()) {
                facts.add(fact(t, "satser.fakta.grunn", a.grunn()));
            }
        }
        return facts;
    }

    /// What holds as it is read, and how sure that is.
    private Fact today(Sats sats, String kommunenr, Satstekster words, Texts t) {
        var today = LocalDate.ofInstant(clock.instant(), Forslagskontroll.OSLO);
        return satser.parametre(kommunenr).find(kommunenr, sats.id(), today) instanceof Funnet f
                ? new Fact(
                        t.get("satser.fakta.idag"),
                        words.verdi(sats, f.value()),
                        words.kilde(f),
                        words.usikker(f.certainty()))
                : fact(t, "satser.fakta.idag", words.verdi(sats, null));
    }

    private static Fact fact(Texts t, String label, String value) {
        return new Fact(t.get(label), value, "");
    }

    /// @param fra an earlier proposal to begin from, or null
    /// @param id of the value that is chosen, or blank
    Forslagsskjema begin(Choice kommune, @Nullable ForslagId fra, String id, UUID nokkel) {
        return Optional.ofNullable(fra)
                .filter(f -> f.kommunenr().equals(kommune.value()))
                .flatMap(repository::find)
                .map(f -> Forslagsskjema.again(f, find(kommune, f.sats()).orElseThrow(), nokkel))
                .orElseGet(
                        () ->
                                Forslagsskjema.blank(
                                        kommune.value(),
                                        nokkel,
                                        id,
                                        find(kommune, id).orElse(null)));
    }

    private Optional<Sats> find(Choice kommune, String id) {
        return liste.find(kommune.value(), id);
    }

    Skjemaside form(Choice kommune, Forslagsskjema skjema, List<Feil> feil, Texts t) {
        var words = new Satstekster(t);
        var nytt = skjema.sats().equals(Forslagsskjema.NYTT);
        var sats = find(kommune, skjema.sats()).orElse(null);
        var alternatives = sats == null ? List.<Choice>of() : words.alternativer(sats);
        return new Skjemaside(
                kommune,
                skjema,
                nytt ? t.get("satser.skjema.nytt") : sats == null ? null : words.navn(sats),
                choices(kommune, words, t),
                hva(sats, alternatives, t),
                !alternatives.isEmpty(),
                t.get("satser.skjema.tall." + unit(sats)),
                t.get("satser.skjema.tall." + unit(sats) + ".hint"),
                feil.stream()
                        .map(f -> new Problem(f.felt(), t.get(f.tekst(), f.arguments().toArray())))
                        .toList());
    }

    private List<Choice> choices(Choice kommune, Satstekster words, Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.get("satser.skjema.velg")));
        liste.find(kommune.value())
                .forEach(sats -> choices.add(new Choice(sats.id(), words.navn(sats))));
        choices.add(new Choice(Forslagsskjema.NYTT, t.get("satser.skjema.nytt")));
        return choices;
    }

    private static List<Choice> hva(@Nullable Sats sats, List<Choice> alternatives, Texts t) {
        var choices = new ArrayList<>(alternatives);
        if (choices.isEmpty()) {
            choices.add(new Choice(Forslagsskjema.BELOP, t.get("satser.skjema.hva.tall")));
        }
        var national = sats != null && Parametre.nasjonale().isKnown(sats.id());
        choices.add(
                new Choice(
                        Forslagsskjema.INGEN,
                        t.get("satser.skjema.hva.ingen"),
                        national ? t.get("satser.skjema.hva.ingen.hva") : ""));
        return choices;
    }

    private static String unit(@Nullable Sats sats) {
        return sats == null || sats.enhet().isMoney() && sats.enhet() != Enhet.KRONER
                ? "KRONER_PER_MANED"
                : sats.enhet() == Enhet.KRONER || sats.enhet() == Enhet.PROSENT
                        ? sats.enhet().name()
                        : "ANTALL";
    }
}
