package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.parametre.Verdinavn;
import no.helhet.regelverk.vilkar.Reduksjon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a decision maker should look at: each check is a rule, and says why it spoke.
final class Kontroller {
    /// How many checks there are.
    static final int ANTALL = 8;

    private final Regler regler;
    private final Texts t;

    Kontroller(Regler regler, Texts t) {
        this.regler = regler;
        this.t = t;
    }

    /// @param forrige the person's last decision, or null
    List<Merknad> check(Utkast draft, Provelse provelse, Person person, @Nullable Vedtak forrige) {
        var found = new ArrayList<Merknad>();
        var innhold = draft.innhold();
        newAccount(innhold, person, forrige, found);
        overridden(provelse, found);
        incomesWithoutAmount(innhold, found);
        staleSources(innhold, found);
        for (var parameter : provelse.utregning().unconfirmed()) {
            found.add(
                    new Merknad(
                            false,
                            t.get(
                                    "vedtak.kontroll.sats",
                                    regler.text(Verdinavn.of(parameter.id()), t.language())),
                            t.get("vedtak.kontroll.sats.hvorfor", parameter.source())));
        }
        for (var b : innhold.betalinger().andre()) {
            found.add(
                    new Merknad(
                            false,
                            t.get("vedtak.kontroll.annen", b.navn()),
                            t.get("vedtak.kontroll.annen.hvorfor", t.amount(b.belopOre()))));
        }
        reduced(innhold, provelse, found);
        if (draft.korrigerer() != null) {
            found.add(
                    new Merknad(
                            true,
                            t.get("vedtak.kontroll.retter"),
                            t.get("vedtak.kontroll.retter.hvorfor")));
        }
        return found;
    }

    private void newAccount(
            Innhold innhold, Person person, @Nullable Vedtak forrige, List<Merknad> found) {
        var konto = innhold.betalinger().kontonummer();
        if (konto == null || forrige == null) {
            return;
        }
        var before = forrige.innhold().betalinger().kontonummer();
        if (before != null && !before.equals(konto)) {
            var known = person.kontonummer();
            found.add(
                    new Merknad(
                            true,
                            t.get("vedtak.kontroll.konto"),
                            known == null
                                    ? t.get("vedtak.kontroll.konto.ukjent")
                                    : t.get(
                                            "vedtak.kontroll.konto.hvorfor",
                                            known.kilde().toLowerCase(java.util.Locale.ROOT),
                                            t.dateWithYear(known.dato()))));
        }
    }

    private void overridden(Provelse provelse, List<Merknad> found) {
        if (!(provelse.utregning().first() instanceof Beregnet beregnet)) {
            return;
        }
        for (var line : beregnet.linjer()) {
            var change = line.overstyring();
            if (change != null) {
                found.add(
                        new Merknad(
                                true,
                                t.get(
                                        "vedtak.kontroll.overstyrt",
                                        regler.text(line.post(), t.language()),
                                        t.amount(line.computed().ore()),
                                        t.amount(change.belop().ore())),
                                t.get("vedtak.kontroll.overstyrt.hvorfor", change.begrunnelse())));
            }
        }
    }

    private void reduced(Innhold innhold, Provelse provelse, List<Merknad> found) {
        var r = innhold.vurdering().reduksjon();
        var ore =
                provelse.utregning().reduksjoner().stream()
                        .mapToLong(m -> m instanceof Reduksjon.Beregnet b ? b.reduksjon().ore() : 0)
                        .sum();
        if (r == null || ore == 0) {
            return;
        }
        var why =
                r.grunnUnderGulv().isBlank()
                        ? t.get("vedtak.kontroll.reduksjon.hvorfor", r.prosent())
                        : t.get("vedtak.kontroll.reduksjon.gulv", r.prosent(), r.grunnUnderGulv());
        found.add(new Merknad(true, t.get("vedtak.kontroll.reduksjon", t.amount(ore)), why));
    }

    private void incomesWithoutAmount(Innhold innhold, List<Merknad> found) {
        for (var i : innhold.okonomi().inntekter()) {
            if (i.belopOre() == 0 && i.type() != Inntekt.Type.BARNETRYGD) {
                found.add(
                        new Merknad(
                                true,
                                t.get(
                                        "vedtak.kontroll.inntekt",
                                        t.get("vedtak.inntekt." + i.type().name())),
                                t.get("vedtak.kontroll.inntekt.hvorfor")));
            }
        }
    }

    private void staleSources(Innhold innhold, List<Merknad> found) {
        var stale =
                innhold.okonomi().inntekter().stream()
                        .anyMatch(i -> i.kilde().type() == Kilde.Type.UTDATERT);
        if (stale) {
            found.add(
                    new Merknad(
                            true,
                            t.get("vedtak.kontroll.utdatert"),
                            t.get("vedtak.kontroll.utdatert.hvorfor")));
        }
    }
}
