package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.Brevtrykk;
import no.helhet.regelverk.porter.Klagemangel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Set;

/// Prints the papers of an appeal and stores them, in the running transaction.
@Component
class Klagepost {
    private final Klagebrev brev;
    private final Brevtrykk trykk;
    private final FileStore files;
    private final Klageregler regler;

    Klagepost(Klagebrev brev, Brevtrykk trykk, FileStore files, Klageregler regler) {
        this.brev = brev;
        this.trykk = trykk;
        this.files = files;
        this.regler = regler;
    }

    FilId storeAnswer(Klage klage, Klageavgjorelse svar) {
        return store(klage, "svar-pa-klage.pdf", brev.answer(klage, svar));
    }

    FilId storeInterim(Klage klage, String grunn, @Nullable LocalDate ventet) {
        return store(klage, "forelopig-svar-pa-klage.pdf", brev.interim(klage, grunn, ventet));
    }

    FilId storeMangler(Klage klage, Set<Klagemangel> mangler, LocalDate frist) {
        return store(klage, "klagen-mangler-noe.pdf", brev.deficient(klage, mangler, frist));
    }

    FilId store(Klage klage, String filnavn, Brev paper) {
        return store(klage, filnavn, trykk.print(paper, regler.now()));
    }

    FilId store(Klage klage, String filnavn, byte[] content) {
        try {
            return files.store(
                            klage.id().kommunenr(),
                            klage.personId().id(),
                            filnavn,
                            new ByteArrayInputStream(content),
                            Klagemottak.MOST_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A paper of our own is too large", e);
        }
    }
}
