package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.utbetaling.Kvitteringer.Mottak;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The file of a run and the receipts of the bank, as they are.
@Controller
@RequestMapping("/utbetaling")
@AccessPolicy({Rolle.UTBETALER, Rolle.LEDER})
class BetalingsfilController {
    private final Kjoringer kjoringer;
    private final Kvitteringer kvitteringer;
    private final KvitteringRepository mottatte;
    private final Utbetalingsspor spor;
    private final Betalingsstrom strom;
    private final FileStore files;
    private final Betalingsmappe mappe;
    private final Kjoringssvar svar;
    private final TransactionTemplate transactions;

    BetalingsfilController(
            Kjoringer kjoringer,
            Kvitteringer kvitteringer,
            KvitteringRepository mottatte,
            Utbetalingsspor spor,
            Betalingsstrom strom,
            FileStore files,
            Betalingsmappe mappe,
            Kjoringssvar svar,
            TransactionTemplate transactions) {
        this.kjoringer = kjoringer;
        this.kvitteringer = kvitteringer;
        this.mottatte = mottatte;
        this.spor = spor;
        this.strom = strom;
        this.files = files;
        this.mappe = mappe;
        this.svar = svar;
        this.transactions = transactions;
    }

    @GetMapping("/{id}/fil")
    ResponseEntity<Resource> file(@PathVariable KjoringId id) {
        var archived =
                kjoringer
                        .find(id)
                        .filter(kjoring -> kjoring.status().isSent())
                        .flatMap(mappe::findArchived)
                        .orElseThrow(BetalingsfilController::notFound);
        transactions.executeWithoutResult(
                status -> {
                    if (strom.hidesSomebody(id)) {
                        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                    }
                    spor.write("KJORING_FIL_HENTET", id, Map.of());
                });
        return download(archived.getFileName().toString()).body(new FileSystemResource(archived));
    }

    @GetMapping("/kvittering/{id}")
    ResponseEntity<byte[]> receipt(@PathVariable KjoringId id) {
        var content =
                transactions.execute(
                        status ->
                                mottatte.find(id.kommunenr(), id.id())
                                        .map(k -> files.read(new FilId(k.kommunenr(), k.filId())))
                                        .orElseThrow(BetalingsfilController::notFound));
        return download("kvittering-" + id.path() + ".xml").body(content);
    }

    @PostMapping("/kvittering")
    ModelAndView receive(
            @RequestParam String kommunenr,
            @RequestParam List<MultipartFile> fil,
            Texts t,
            RedirectAttributes redirect)
            throws IOException {
        var upload = fil.isEmpty() ? null : fil.getFirst();
        if (upload == null
                || upload.isEmpty()
                || !Scopes.current().kommuner().contains(kommunenr)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var name = upload.getOriginalFilename();
        var content = upload.getBytes();
        return switch (kvitteringer.receive(kommunenr, name == null ? "" : name, content)) {
            case Mottak.KjentFra() ->
                    svar.done(t, redirect, "utbetaling.gjort.kjent", "/utbetaling");
            case Mottak.Lest(var k) when k.kjoringId() != null ->
                    svar.done(
                            t,
                            redirect,
                            "utbetaling.gjort.kvittert",
                            "/utbetaling/" + k.kjoringId().path());
            case Mottak.Lest ignored ->
                    svar.done(t, redirect, "utbetaling.gjort.ulest", "/utbetaling");
        };
    }

    private static ResponseEntity.BodyBuilder download(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
