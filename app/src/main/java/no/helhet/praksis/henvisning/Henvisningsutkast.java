package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.frister.Fristtype;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/// A referral while it is written.
@Service
@Transactional
class Henvisningsutkast {
    private final HenvisningRepository henvisninger;
    private final Mottakere mottakere;
    private final Samtykker samtykker;
    private final Personer personer;
    private final Henvisningsgang gang;
    private final Henvisningsspor spor;
    private final Henvisningsregler regler;

    Henvisningsutkast(
            HenvisningRepository henvisninger,
            Mottakere mottakere,
            Samtykker samtykker,
            Personer personer,
            Henvisningsgang gang,
            Henvisningsspor spor,
            Henvisningsregler regler) {
        this.henvisninger = henvisninger;
        this.mottakere = mottakere;
        this.samtykker = samtykker;
        this.personer = personer;
        this.gang = gang;
        this.spor = spor;
        this.regler = regler;
    }

    /// An id for the form that is drawn now.
    static UUID nextId() {
        return Ids.next();
    }

    /// @param key made when the form was drawn: the same form sent twice is one referral
    /// @param valg the receiver as it was chosen
    Henvisningssvar begin(PersonId person, UUID key, String valg, String gjelder) {
        if (!personer.checkAccess(person).erTillatt()) {
            return new Henvisningssvar.Lukket();
        }
        var mottaker = mottakere.find(person.kommunenr(), valg).orElse(null);
        return mottaker == null
                ? Henvisningssvar.Mangler.of("mottaker", "henvisning.feil.mottaker")
                : begin(person, key, mottaker, gjelder);
    }

    /// The person is open to the one who begins it.
    Henvisningssvar begin(PersonId person, UUID key, Mottaker mottaker, String gjelder) {
        personer.workInDistrictOf(person);
        var actor = Henvisningsgang.actor();
        var now = regler.now();
        var id = new HenvisningId(person.kommunenr(), key);
        var henvisning =
                new Henvisning(
                        id,
                        person,
                        actor.enhetsnr(),
                        mottaker,
                        Henvisningsinnhold.about(gjelder.strip()),
                        Henvisningsstatus.UTKAST,
                        regler.frist(Fristtype.HENVISNING_UTKAST, regler.today()),
                        actor.id(),
                        actor.navn(),
                        now,
                        actor.navn(),
                        now,
                        actor.navn(),
                        0);
        if (henvisninger.insert(henvisning, actor)) {
            spor.write(henvisning, "HENVISNING_UTKAST");
            return new Henvisningssvar.Gjort(henvisning);
        }
        return henvisninger
                .find(id)
                .filter(first -> personer.isSame(first.personId(), person))
                .<Henvisningssvar>map(Henvisningssvar.Gjort::new)
                .orElseGet(Henvisningssvar.Lukket::new);
    }

    /// @param version of the referral that was read
    /// @param valg the receiver as it was chosen
    Henvisningssvar save(HenvisningId id, int version, String valg, Henvisningsinnhold innhold) {
        return gang.perform(
                id,
                h -> {
                    if (h.status() != Henvisningsstatus.UTKAST) {
                        return new Henvisningssvar.FeilTilstand();
                    }
                    if (h.version() != version) {
                        return new Henvisningssvar.Utdatert();
                    }
                    var mottaker =
                            valg.equals(h.mottaker().valg())
                                    ? h.mottaker()
                                    : mottakere.find(id.kommunenr(), valg).orElse(null);
                    if (mottaker == null) {
                        return Henvisningssvar.Mangler.of("mottaker", "henvisning.feil.mottaker");
                    }
                    if (!samtykker.isOf(h.personId(), innhold.samtykke())) {
                        return Henvisningssvar.Mangler.of("samtykke", "henvisning.feil.samtykke");
                    }
                    if (mottaker.equals(h.mottaker()) && innhold.equals(h.innhold())) {
                        return new Henvisningssvar.Gjort(h);
                    }
                    henvisninger.save(
                            id, mottaker, innhold, regler.now(), Henvisningsgang.actor().navn());
                    return gang.done(id);
                });
    }
}
