package no.helhet.praksis.henvisning;

import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.henvisning.Delingsgrunnlag;
import no.helhet.regelverk.henvisning.Delingskontroll;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Consents: given on paper or before a witness, and taken back.
@Service
@Transactional
class Samtykker {
    private final SamtykkeRepository samtykker;
    private final HenvisningRepository henvisninger;
    private final Henvisningsgang gang;
    private final Henvisningsspor spor;
    private final Henvisningsregler regler;

    Samtykker(
            SamtykkeRepository samtykker,
            HenvisningRepository henvisninger,
            Henvisningsgang gang,
            Henvisningsspor spor,
            Henvisningsregler regler) {
        this.samtykker = samtykker;
        this.henvisninger = henvisninger;
        this.gang = gang;
        this.spor = spor;
        this.regler = regler;
    }

    /// Those that name the receiver, newest first.
    List<Samtykke> findFor(Henvisning h) {
        return samtykker.findByPerson(h.personId()).stream()
                .filter(s -> s.covers(h.mottaker()) || s.id().equals(h.innhold().samtykke()))
                .toList();
    }

    Optional<Samtykke> find(SamtykkeId id) {
        return samtykker.find(id);
    }

    /// Whether a consent is the person's; no consent is anybody's.
    boolean isOf(PersonId person, @Nullable SamtykkeId id) {
        return id == null
                || samtykker.findByPerson(person).stream().anyMatch(s -> s.id().equals(id));
    }

    /// Registers a consent for a draft's receiver, and lets the draft rest on it.
    Henvisningssvar give(HenvisningId id, int version, Samtykkeskjema skjema) {
        return gang.perform(
                id,
                h -> {
                    if (h.status() != Henvisningsstatus.UTKAST) {
                        return new Henvisningssvar.FeilTilstand();
                    }
                    var known = samtykker.find(new SamtykkeId(id.kommunenr(), skjema.key()));
                    if (known.isPresent()) {
                        return new Henvisningssvar.Gjort(h);
                    }
                    if (h.version() != version) {
                        return new Henvisningssvar.Utdatert();
                    }
                    var wrong = skjema.unreadable();
                    if (!wrong.isEmpty()) {
                        return new Henvisningssvar.Mangler(wrong);
                    }
                    var given = skjema.read(h, Henvisningsgang.actor().navn());
                    var answers =
                            Delingskontroll.check(
                                    given.towards(h.mottaker()),
                                    h.mottaker().slag(),
                                    regler.today());
                    if (answers.stream().anyMatch(u -> u.isMissing())) {
                        return new Henvisningssvar.Stengt(answers);
                    }
                    samtykker.insert(given, regler.now(), Henvisningsgang.actor());
                    henvisninger.save(
                            id,
                            h.mottaker(),
                            h.innhold().with(given.id()),
                            regler.now(),
                            Henvisningsgang.actor().navn());
                    spor.write(
                            h.personId(),
                            "SAMTYKKE_GITT",
                            Map.of(
                                    "samtykke",
                                    given.id().id(),
                                    "slag",
                                    h.mottaker().slag().name()));
                    return gang.done(id);
                });
    }

    /// Takes a consent back, for a referral that rests on it or may. What is not sent is not sent;
    /// what is sent stands.
    Henvisningssvar withdraw(HenvisningId id, SamtykkeId samtykke) {
        return gang.perform(
                id,
                h -> {
                    if (!isOf(h.personId(), samtykke)) {
                        return new Henvisningssvar.Lukket();
                    }
                    if (samtykker.withdraw(
                            samtykke, regler.today(), regler.now(), Henvisningsgang.actor())) {
                        spor.write(
                                h.personId(),
                                "SAMTYKKE_TRUKKET",
                                Map.of("samtykke", samtykke.id()));
                    }
                    return gang.done(id);
                });
    }

    /// The ground of a referral with its facts. A consent is held until the transaction ends.
    Delingsgrunnlag ground(Henvisning h) {
        var i = h.innhold();
        return switch (i.grunnlag()) {
            case null -> new Delingsgrunnlag.Ingen();
            case SAMTYKKE -> consent(h);
            case OPPGAVE -> new Delingsgrunnlag.Oppgave(i.nodvendig(), i.kjent());
            case FARE -> new Delingsgrunnlag.Fare(i.fare());
            case FORESPORSEL -> new Delingsgrunnlag.Foresporsel(i.foresporsel());
        };
    }

    private Delingsgrunnlag consent(Henvisning h) {
        var id = h.innhold().samtykke();
        return id == null
                ? new Delingsgrunnlag.Ingen()
                : samtykker
                        .lock(id)
                        .<Delingsgrunnlag>map(s -> s.towards(h.mottaker()))
                        .orElseGet(Delingsgrunnlag.Ingen::new);
    }
}
