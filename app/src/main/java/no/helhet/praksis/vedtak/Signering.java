package no.helhet.praksis.vedtak;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Turns a draft that has passed every gate into a decision: the row, its trace, its letter, and
/// the word to other modules, all in the running transaction.
@Component("vedtakSignering")
class Signering {
    private static final long MAX_LETTER = 20L * 1024 * 1024;

    private final UtkastRepository utkast;
    private final VedtakRepository vedtak;
    private final Brevskriver brevskriver;
    private final Brevtrykk brevtrykk;
    private final Personer personer;
    private final Directory directory;
    private final FileStore files;
    private final Kontering kontering;
    private final ApplicationEventPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    Signering(
            UtkastRepository utkast,
            VedtakRepository vedtak,
            Brevskriver brevskriver,
            Brevtrykk brevtrykk,
            Personer personer,
            Directory directory,
            FileStore files,
            Kontering kontering,
            ApplicationEventPublisher publisher,
            JsonMapper json,
            Clock clock) {
        this.utkast = utkast;
        this.vedtak = vedtak;
        this.brevskriver = brevskriver;
        this.brevtrykk = brevtrykk;
        this.personer = personer;
        this.directory = directory;
        this.files = files;
        this.kontering = kontering;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    Vedtak sign(Utkast draft, Sak sak, Provelse provelse, Actor signer, @Nullable UUID fullmaktId) {
        var now = clock.instant();
        var innhold = draft.innhold();
        var nodhjelp = sak.type() == Sak.Type.NODHJELP;
        var utfall = nodhjelp ? Resultat.INNVILGET : outcome(innhold);
        var granted = nodhjelp || Portvakt.isGranted(innhold);
        var id = new VedtakId(draft.id().kommunenr(), Ids.next());
        var brev = store(draft, sak, provelse, signer.navn(), now);
        var made =
                new Vedtak(
                        id,
                        draft.sakId(),
                        draft.personId(),
                        draft.id(),
                        sak.type().name(),
                        utfall.name(),
                        granted ? form(innhold).name() : null,
                        provelse.belopOre(),
                        innhold.okonomi().fom(),
                        innhold.okonomi().tom(),
                        innhold,
                        json.writeValueAsString(provelse.spor()),
                        draft.forberedtNavn() == null ? signer.navn() : draft.forberedtNavn(),
                        signer.id(),
                        signer.navn(),
                        now,
                        innhold.vurdering().malform().tag(),
                        brev,
                        draft.korrigerer());
        var onske =
                (innhold.tekst(Feltgruppe.ONSKE) + "\n" + innhold.tekst(Feltgruppe.VEKTLEGGING))
                        .strip();
        vedtak.insert(
                made,
                new VedtakRepository.Signering(
                        draft.forberedtAv() == null ? signer.id() : draft.forberedtAv(),
                        fullmaktId,
                        onske));
        var vilkar = granted ? conditions(made) : List.<VedtakFattet.Vilkar>of();
        utkast.decide(draft.id());
        publisher.publishEvent(event(made, sak, provelse, vilkar));
        return made;
    }

    private static Resultat outcome(Innhold innhold) {
        var outcome = innhold.vurdering().utfall();
        if (outcome == null) {
            throw new IllegalStateException("No outcome is chosen, and the gates let it through");
        }
        return outcome;
    }

    private static Form form(Innhold innhold) {
        return innhold.nodhjelp() == null ? innhold.vurdering().form() : Form.BIDRAG;
    }

    private FilId store(Utkast draft, Sak sak, Provelse provelse, String signer, Instant now) {
        var letter = letter(draft, sak, provelse, signer, now);
        try {
            return files.store(
                            draft.id().kommunenr(),
                            draft.personId().id(),
                            "vedtak-" + sak.saksnr() + ".pdf",
                            new ByteArrayInputStream(brevtrykk.print(letter, now)),
                            MAX_LETTER)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A letter grew past all measure", e);
        }
    }

    /// The letter as it would be at this moment.
    ///
    /// @param signer null for a draft that nobody has signed
    Brev letter(Utkast draft, Sak sak, Provelse provelse, @Nullable String signer, Instant now) {
        var kontor = directory.findKontor(sak.enhetsnr()).orElseThrow();
        return brevskriver.write(
                new Brevskriver.Oppdrag(
                        sak,
                        personer.find(draft.personId()).orElseThrow(),
                        kontor,
                        draft.innhold(),
                        provelse,
                        LocalDate.ofInstant(now, Vedtaksbehandling.OSLO),
                        draft.forberedtNavn() == null
                                ? Vedtaksbehandling.actor().navn()
                                : draft.forberedtNavn(),
                        signer,
                        draft.korrigerer() != null));
    }

    private List<VedtakFattet.Vilkar> conditions(Vedtak made) {
        var list = new ArrayList<VedtakFattet.Vilkar>();
        for (var source : made.innhold().vilkar()) {
            var v = new VedtakFattet.Vilkar(Ids.next(), source.tittel(), source.beskrivelse());
            vedtak.insertVilkar(made, v, source);
            list.add(v);
        }
        return list;
    }

    private VedtakFattet event(
            Vedtak made, Sak sak, Provelse provelse, List<VedtakFattet.Vilkar> vilkar) {
        var lan = "LAN".equals(made.form());
        var betalinger =
                provelse.plan().linjer().stream()
                        .map(
                                l ->
                                        new VedtakFattet.Betaling(
                                                l.nr(),
                                                l.maned(),
                                                l.formal(),
                                                l.belopOre(),
                                                l.mottaker() == null ? "SOKER" : "ANNEN",
                                                l.mottaker(),
                                                l.kontonummer(),
                                                l.kid(),
                                                l.forfall(),
                                                kontering.find(l.formal(), lan)))
                        .toList();
        return new VedtakFattet(
                made.id(),
                made.sakId(),
                made.personId(),
                sak.soknadId(),
                sak.bydel(),
                sak.enhetsnr(),
                made.vedtatt(),
                made.type(),
                made.utfall(),
                // What is given without being paid back is posted as a grant, goods too.
                "VARER_OG_TJENESTER".equals(made.form()) ? "BIDRAG" : made.form(),
                made.belopOre(),
                made.fom(),
                made.tom(),
                made.brev().id(),
                made.korrigerer(),
                betalinger,
                vilkar);
    }
}
