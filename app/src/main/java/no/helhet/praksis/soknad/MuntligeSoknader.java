package no.helhet.praksis.soknad;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An application that was said and not sent. It counts from when it was said, and the worker's
/// words are kept as its original, as a sent form is (fvl § 11, the duty to guide).
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MuntligeSoknader {
    private static final String FILE = "muntlig-soknad.txt";
    private final FileStore files;
    private final MeldingRepository meldinger;
    private final Meldingsmottak mottak;
    private final Soknadsregistrering registrering;
    private final Soknader soknader;
    private final Meldingslogg logg;
    private final Personer personer;

    MuntligeSoknader(
            FileStore files,
            MeldingRepository meldinger,
            Meldingsmottak mottak,
            Soknadsregistrering registrering,
            Soknader soknader,
            Meldingslogg logg,
            Personer personer) {
        this.files = files;
        this.meldinger = meldinger;
        this.mottak = mottak;
        this.registrering = registrering;
        this.soknader = soknader;
        this.logg = logg;
        this.personer = personer;
    }

    /// @param id of what it was said in: registered twice, it is one application
    /// @param enhetsnr the office it was said at
    /// @param tekst what the person applied for, in their words, not blank
    /// @param mottatt when it was said, which starts the deadlines
    public SoknadId register(
            UUID id,
            PersonId personId,
            String enhetsnr,
            String tekst,
            boolean nodhjelp,
            Instant mottatt) {
        if (tekst.isBlank()) {
            throw new IllegalArgumentException("An application must say what is applied for");
        }
        var melding = new MeldingId(personId.kommunenr(), id);
        var before = soknader.findByMelding(melding);
        if (before.isPresent()) {
            return before.get().id();
        }
        personer.workInDistrictOf(personId);
        var bytes = tekst.strip().getBytes(StandardCharsets.UTF_8);
        meldinger.insert(
                melding,
                enhetsnr,
                new KaranteneRepository.Innkommet(
                        id,
                        print(id, bytes),
                        mottatt,
                        Kanal.MUNTLIG,
                        "",
                        "RUTET",
                        personId.kommunenr(),
                        null,
                        0),
                null,
                null,
                Meldingsrad.Status.TIL_SOKNAD,
                null,
                mottak.svarfrist(mottatt),
                personId);
        var written = store(melding, bytes);
        logg.append(melding, personId, "MELDING_MOTTATT", Map.of("kanal", Kanal.MUNTLIG));
        return registrering.registerOral(
                meldinger.find(melding).orElseThrow(), personId, nodhjelp, written);
    }

    private FilId store(MeldingId melding, byte[] bytes) {
        try {
            var stored =
                    files.store(
                            melding.kommunenr(),
                            null,
                            FILE,
                            new ByteArrayInputStream(bytes),
                            Long.MAX_VALUE);
            meldinger.insertOriginal(melding, 1, FILE, stored.id());
            return stored.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException(e);
        }
    }

    // The same words said twice are two applications, so what they were said in counts too.
    private static byte[] print(UUID id, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(id.toString().getBytes(StandardCharsets.US_ASCII));
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The words, from their file.
    String read(FilId original) {
        return new String(files.read(original), StandardCharsets.UTF_8);
    }
}
