package no.helhet.praksis.henvisning;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.regelverk.henvisning.Delingskontroll;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Shows what would be sent, and sends exactly that: the sender names the checksum of what was
/// shown, and anything else is not sent.
@Service
@Transactional
class Henvisningsending {
    private static final long MOST_BYTES = 5_000_000;
    private final Samtykker samtykker;
    private final Henvisningsbrev brev;
    private final Henvisningsgang gang;
    private final Henvisningsregler regler;
    private final FileStore files;
    private final ApplicationEventPublisher events;

    Henvisningsending(
            Samtykker samtykker,
            Henvisningsbrev brev,
            Henvisningsgang gang,
            Henvisningsregler regler,
            FileStore files,
            ApplicationEventPublisher events) {
        this.samtykker = samtykker;
        this.brev = brev;
        this.gang = gang;
        this.regler = regler;
        this.files = files;
        this.events = events;
    }

    /// What would be sent now.
    ///
    /// @param sha256 of the bytes, lower-case hex
    record Forhandsvisning(Brev brev, byte[] pdf, String sha256) {}

    Forhandsvisning preview(Henvisning h) {
        var pdf = brev.print(h);
        return new Forhandsvisning(brev.write(h), pdf, sha256(pdf));
    }

    /// What must be written before it can be sent: what is asked, and the facts of the ground.
    List<Utfall> check(Henvisning h) {
        return Stream.concat(
                        new Funn()
                                        .requireText(
                                                h.innhold().gjelder(),
                                                "sotjl § 13",
                                                "#gjelder",
                                                "port.deling.gjelder")
                                        .all()
                                        .stream(),
                        Delingskontroll.check(
                                samtykker.ground(h), h.mottaker().slag(), regler.today())
                                .stream())
                .filter(Utfall::isMissing)
                .toList();
    }

    /// @param seen the checksum of what was shown
    Henvisningssvar send(HenvisningId id, String seen) {
        return gang.perform(
                id,
                h ->
                        switch (h.status()) {
                            case UTKAST -> sendShown(h, seen);
                            case SENDT -> new Henvisningssvar.Gjort(h);
                            default -> new Henvisningssvar.FeilTilstand();
                        });
    }

    private Henvisningssvar sendShown(Henvisning h, String seen) {
        var missing = check(h);
        if (!missing.isEmpty()) {
            return new Henvisningssvar.Stengt(missing);
        }
        var shown = preview(h);
        if (!shown.sha256().equals(seen)) {
            return new Henvisningssvar.Utdatert();
        }
        var file = store(h, shown.pdf());
        var frist = regler.frist(h.mottaker().slag().svarfrist(), regler.today());
        var answer =
                gang.move(
                        h,
                        new Skritt(
                                Henvisningshandling.SEND,
                                regler.today(),
                                null,
                                "",
                                file,
                                Henvisningsgang.actor().navn()),
                        frist);
        events.publishEvent(
                new HenvisningSendt(h.id(), h.personId(), h.mottaker().slag(), file, frist));
        return answer;
    }

    private FilId store(Henvisning h, byte[] pdf) {
        try {
            return files.store(
                            h.id().kommunenr(),
                            h.personId().id(),
                            "henvisning.pdf",
                            new ByteArrayInputStream(pdf),
                            MOST_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A paper of our own is too large", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
