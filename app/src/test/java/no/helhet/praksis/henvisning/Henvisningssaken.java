package no.helhet.praksis.henvisning;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.henvisning.Henvisningsinnhold.Grunnlagstype;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.TestData;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Made by the test from the server's beans (`createBean`). An office with a caseworker and a
/// leader, a person, and the acts of a referral.
final class Henvisningssaken {
    final Sakene s;
    final HelhetUser leder;
    final Henvisningsutkast utkast;
    final Henvisningsending sending;
    final Henvisningsoppfolging oppfolging;
    final Samtykker samtykker;
    final HenvisningRepository henvisninger;
    final Henvisningsregler regler;
    private final TransactionTemplate transaction;

    @Autowired
    Henvisningssaken(
            TestData data,
            Vedtaksbehandling behandling,
            Godkjenning godkjenning,
            Henvisningsutkast utkast,
            Henvisningsending sending,
            Henvisningsoppfolging oppfolging,
            Samtykker samtykker,
            HenvisningRepository henvisninger,
            Henvisningsregler regler,
            TransactionTemplate transaction) {
        this.s = new Sakene(data, behandling, godkjenning);
        this.leder = s.ansatt("Lise Leder", Rolle.LEDER);
        this.utkast = utkast;
        this.sending = sending;
        this.oppfolging = oppfolging;
        this.samtykker = samtykker;
        this.henvisninger = henvisninger;
        this.regler = regler;
        this.transaction = transaction;
    }

    <T> T as(HelhetUser user, Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : TestData.as(user, () -> transaction.execute(status -> work.get()));
    }

    <T> T as(Supplier<T> work) {
        return as(s.veileder, work);
    }

    Henvisning begun(PersonId person, String mottaker) {
        return done(
                as(() -> utkast.begin(person, Ids.next(), mottaker, "Vi ber om råd om bolig.")));
    }

    Henvisning find(HenvisningId id) {
        return as(() -> henvisninger.find(id).orElseThrow());
    }

    List<Skritt> steps(HenvisningId id) {
        return as(() -> henvisninger.findSkritt(id));
    }

    static Henvisningsinnhold resting(Grunnlagstype ground, String words) {
        return new Henvisningsinnhold(
                "Vi ber om råd om bolig.",
                "Kontrakten er sagt opp & <snart> ute.",
                "Hun vil bo nær skolen.",
                ground,
                null,
                words,
                words,
                words,
                words);
    }

    Henvisning ready(PersonId person) {
        var h = begun(person, "BOLIG");
        return done(
                as(
                        () ->
                                utkast.save(
                                        h.id(),
                                        h.version(),
                                        "BOLIG",
                                        resting(Grunnlagstype.OPPGAVE, "For å få et sted å bo."))));
    }

    String shown(Henvisning h) {
        return as(() -> sending.preview(find(h.id())).sha256());
    }

    Henvisning sent(PersonId person) {
        var h = ready(person);
        var seen = shown(h);
        return done(as(() -> sending.send(h.id(), seen)));
    }

    Henvisning accepted(PersonId person) {
        var h = sent(person);
        return done(answer(h, true, "Vi tar imot."));
    }

    Henvisningssvar answer(Henvisning h, boolean ja, String tekst) {
        return as(
                () ->
                        oppfolging.answer(
                                h.id(), ja, regler.today(), Skritt.Svarmate.TELEFON, tekst));
    }

    Henvisningssvar give(Henvisning h, UUID key, String mate, String vitne, LocalDate til) {
        return as(
                () ->
                        samtykker.give(
                                h.id(),
                                find(h.id()).version(),
                                new Samtykkeskjema(
                                        key,
                                        Map.of(
                                                "gittAv",
                                                "Sara Myhre",
                                                "hva",
                                                "Bolig og økonomi",
                                                "formal",
                                                "Å finne bolig",
                                                "gitt",
                                                regler.today().toString(),
                                                "til",
                                                til.toString(),
                                                "mate",
                                                mate,
                                                "vitne",
                                                vitne))));
    }

    static Henvisning done(Henvisningssvar answer) {
        if (answer instanceof Henvisningssvar.Gjort(var h)) {
            return h;
        }
        throw new AssertionError(answer);
    }
}
