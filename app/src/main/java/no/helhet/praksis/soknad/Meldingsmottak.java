package no.helhet.praksis.soknad;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.digisos.soknad.Melding;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.person.Identifisering;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A routed message comes to its municipality: its files are kept, it is read, and it becomes an
/// application or lies to be clarified.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Meldingsmottak {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String IDENTIFIER = "data.personalia.personIdentifikator.verdi";
    private final FileStore files;
    private final MeldingRepository meldinger;
    private final Meldingslogg logg;
    private final Personer personer;
    private final Soknadsregistrering registrering;
    private final Parametre parametre = Parametre.nasjonale();

    Meldingsmottak(
            FileStore files,
            MeldingRepository meldinger,
            Meldingslogg logg,
            Personer personer,
            Soknadsregistrering registrering) {
        this.files = files;
        this.meldinger = meldinger;
        this.logg = logg;
        this.personer = personer;
        this.registrering = registrering;
    }

    void register(
            KaranteneRepository.Innkommet innkommet,
            List<Del> deler,
            String kommunenr,
            Kontor kontor) {
        var id = new MeldingId(kommunenr, innkommet.id());
        var innhold = Meldingsdeler.read(deler);
        var utfall = findPerson(kommunenr, innhold, deler, innkommet.mottatt());
        if (utfall.personId() != null) {
            personer.workInDistrictOf(utfall.personId());
        }
        meldinger.insert(
                id,
                kontor.enhetsnr(),
                innkommet,
                innhold.melding().map(Melding::digisosId).orElse(null),
                innhold.melding().map(Melding::eksternRef).orElse(null),
                utfall.personId() == null
                        ? Meldingsrad.Status.MA_AVKLARES
                        : Meldingsrad.Status.TIL_SOKNAD,
                utfall.avvik(),
                svarfrist(innkommet.mottatt()),
                utfall.personId());
        var originals = storeFiles(id, deler);
        logg.append(id, utfall.personId(), "MELDING_MOTTATT", Map.of("kanal", innkommet.kanal()));
        if (utfall.personId() == null) {
            logg.append(id, null, "MELDING_MA_AVKLARES", Map.of("arsak", utfall.avvik().arsak()));
        } else {
            registrering.register(
                    meldinger.find(id).orElseThrow(), utfall.personId(), innhold, originals);
        }
    }

    private record Utfall(@Nullable PersonId personId, @Nullable Avvik avvik) {}

    // The person is looked up last: nobody is entered for a message that must be clarified anyway.
    private Utfall findPerson(
            String kommunenr, Meldingsdeler innhold, List<Del> deler, Instant mottatt) {
        if (!innhold.avvik().isEmpty()) {
            return new Utfall(null, innhold.avvik().getFirst());
        }
        if (meldinger.isUsed(kommunenr, innhold.melding().orElseThrow().digisosId())) {
            return new Utfall(
                    null, at(deler, Meldingsdeler.MELDING, "DIGISOS_ID_BRUKT", "digisosId"));
        }
        var soknad = innhold.soknad().orElseThrow();
        var identifisering =
                personer.identify(
                        kommunenr,
                        soknad.data().personalia().personIdentifikator().verdi(),
                        opplysninger(soknad, mottatt));
        return switch (identifisering) {
            case Identifisering.Funnet(var personId) -> new Utfall(personId, null);
            case Identifisering.IkkeFunnet(var feil) ->
                    new Utfall(null, at(deler, Meldingsdeler.SOKNAD, "FNR_" + feil, IDENTIFIER));
        };
    }

    private static Avvik at(List<Del> deler, String navn, String arsak, String path) {
        var document = deler.stream().filter(d -> d.isNamed(navn)).findFirst().orElseThrow();
        var position = JsonPlace.find(document.bytes(), path.split("\\.")).map(j -> j.position());
        return new Avvik(
                arsak,
                navn,
                path,
                position.map(p -> p.line()).orElse(null),
                position.map(p -> p.column()).orElse(null));
    }

    private static Personer.Soknadsopplysninger opplysninger(Soknad soknad, Instant mottatt) {
        var personalia = soknad.data().personalia();
        return new Personer.Soknadsopplysninger(
                personalia.navn().fornavn(),
                personalia.navn().mellomnavn(),
                personalia.navn().etternavn(),
                personalia.telefonnummer().map(t -> t.verdi()).orElse(null),
                personalia
                        .kontonummer()
                        .verdi()
                        .flatMap(k -> Kontonummer.parse(k).accepted())
                        .map(Kontonummer::value)
                        .orElse(null),
                mottatt.atZone(OSLO).toLocalDate());
    }

    private List<FilId> storeFiles(MeldingId id, List<Del> deler) {
        var stored = new ArrayList<FilId>();
        for (int nr = 1; nr <= deler.size(); nr++) {
            var del = deler.get(nr - 1);
            try (var in = new ByteArrayInputStream(del.bytes())) {
                var fil = files.store(id.kommunenr(), null, del.navn(), in, Long.MAX_VALUE);
                meldinger.insertOriginal(id, nr, del.navn(), fil.id());
                stored.add(fil.id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FileTooLarge e) {
                throw new IllegalStateException(e);
            }
        }
        return stored;
    }

    LocalDate svarfrist(Instant mottatt) {
        var day = mottatt.atZone(OSLO).toLocalDate();
        return switch (Frister.calculate(Fristtype.FORELOPIG_SVAR, day, parametre)) {
            case Frist.Beregnet beregnet -> beregnet.lastDay();
            // A date outside the known law: the message is then answered as soon as it can be.
            case Frist.Ukjent ukjent -> day;
        };
    }
}
