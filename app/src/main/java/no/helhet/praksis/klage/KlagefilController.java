package no.helhet.praksis.klage;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FilId;
import no.helhet.platform.web.FileAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.util.List;

/// The files of an appeal: what came with it, our letters, and what goes to statsforvalteren.
@Controller
@RequestMapping("/klage/{id}")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
class KlagefilController {
    private final Klageinngang inngang;
    private final KlageRepository klager;
    private final Oversending oversending;
    private final Dokumentpakke pakke;
    private final FileAnswer files;

    KlagefilController(
            Klageinngang inngang,
            KlageRepository klager,
            Oversending oversending,
            Dokumentpakke pakke,
            FileAnswer files) {
        this.inngang = inngang;
        this.klager = klager;
        this.oversending = oversending;
        this.pakke = pakke;
        this.files = files;
    }

    @GetMapping("/vedlegg/{nr}")
    void attachment(@PathVariable KlageId id, @PathVariable int nr, HttpServletResponse response)
            throws IOException {
        var klage = enter(id, "klage.vedlegg");
        send(at(klager.findVedlegg(klage.id()), nr), response);
    }

    @GetMapping("/svar.pdf")
    void answer(@PathVariable KlageId id, HttpServletResponse response) throws IOException {
        send(
                enter(id, "klage.brev")
                        .tilstand()
                        .avgjorelse()
                        .map(Klageavgjorelse::brev)
                        .orElse(null),
                response);
    }

    @GetMapping("/mangler.pdf")
    void deficient(@PathVariable KlageId id, HttpServletResponse response) throws IOException {
        var retting = enter(id, "klage.brev").retting();
        send(retting == null ? null : retting.brev(), response);
    }

    @GetMapping("/forelopig-svar.pdf")
    void interim(@PathVariable KlageId id, HttpServletResponse response) throws IOException {
        send(enter(id, "klage.brev").forelopigSvar(), response);
    }

    @GetMapping("/dokument/{nr}")
    void document(@PathVariable KlageId id, @PathVariable int nr, HttpServletResponse response)
            throws IOException {
        var klage = enter(id, "klage.dokument");
        send(at(files(klage), nr), response);
    }

    private List<FilId> files(Klage klage) {
        return oversending.findDocuments(klage.id()).stream().map(Klagedokument::fil).toList();
    }

    @GetMapping("/dokumenter.zip")
    void documents(@PathVariable KlageId id, HttpServletResponse response) throws IOException {
        var klage = enter(id, "klage.dokumenter");
        var documents = oversending.findDocuments(klage.id());
        if (documents.isEmpty()) {
            throw notFound();
        }
        FileAnswer.headSaved(response, "application/zip", "klagesak-" + klage.id().path() + ".zip");
        pakke.write(documents, response.getOutputStream());
    }

    private Klage enter(KlageId id, String hva) {
        return inngang.enter(id, hva).orElseThrow(KlagefilController::notFound);
    }

    private static @Nullable FilId at(List<FilId> files, int nr) {
        return nr < 1 || nr > files.size() ? null : files.get(nr - 1);
    }

    private void send(@Nullable FilId id, HttpServletResponse response) throws IOException {
        if (id == null) {
            throw notFound();
        }
        files.show(id, response);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
