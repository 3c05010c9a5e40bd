package no.helhet.laering.omrade;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.formats.table.CsvWriter;
import no.helhet.laering.omrade.Importmottak.Mottatt;
import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Files of figures, codes and shapes: received, mapped, tried, taken and taken back.
@Controller
@RequestMapping("/omrader/import")
@AccessPolicy({Rolle.ANALYTIKER, Rolle.LEDER})
class ImportController {
    private static final int SHOWN = 25;
    private static final int LONGEST_NAME = 200;

    private final Importer importer;
    private final Importmottak mottak;
    private final Importlop lop;

    ImportController(Importer importer, Importmottak mottak, Importlop lop) {
        this.importer = importer;
        this.mottak = mottak;
        this.lop = lop;
    }

    @GetMapping
    ModelAndView list() {
        return list(List.of(), Map.of(), HttpStatus.OK);
    }

    private ModelAndView list(List<Problem> feil, Map<String, String> form, HttpStatus status) {
        return new ModelAndView(
                "omrade/import",
                Map.of("side", new Importliste(importer.findAll(), feil, form)),
                status);
    }

    @PostMapping
    ModelAndView receive(
            @RequestParam(required = false) @Nullable List<MultipartFile> fil,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to)
            throws IOException {
        var feil = problems(form, t);
        var upload = fil == null || fil.isEmpty() ? null : fil.getFirst();
        if (upload == null || upload.isEmpty()) {
            feil.add(new Problem("fil", t.get("import.feil.fil")));
        }
        if (upload != null && feil.isEmpty()) {
            try (var bytes = upload.getInputStream()) {
                var answer = receive(upload.getOriginalFilename(), form, bytes);
                if (answer instanceof Mottatt.Lagret(var id, var kjent)) {
                    say(to, t.get(kjent ? "import.gjort.kjent" : "import.gjort.mottatt"));
                    return new ModelAndView("redirect:/omrader/import/" + id);
                }
                feil.add(new Problem("fil", t.get(text(answer))));
            }
        }
        return list(feil, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The same for a file of any size: the body is the file, and is read as it comes.
    @PostMapping(path = "/strom", consumes = "application/octet-stream")
    ResponseEntity<Map<String, String>> stream(
            @RequestParam Map<String, String> form, HttpServletRequest request, Texts t)
            throws IOException {
        var feil = problems(form, t);
        if (feil.isEmpty()) {
            var answer = receive(form.get("navn"), form, request.getInputStream());
            if (answer instanceof Mottatt.Lagret(var id, _)) {
                return ResponseEntity.ok(Map.of("til", "/omrader/import/" + id));
            }
            feil.add(new Problem("fil", t.get(text(answer))));
        }
        return ResponseEntity.unprocessableContent().body(Map.of("feil", feil.getFirst().text()));
    }

    private static String text(Mottatt answer) {
        return answer instanceof Mottatt.Tom ? "import.feil.tom" : "import.feil.stor";
    }

    private Mottatt receive(@Nullable String name, Map<String, String> form, InputStream bytes)
            throws IOException {
        var plain = name == null ? "" : name.replaceAll(".*[/\\\\]", "").strip();
        return mottak.receive(
                slag(form).orElseThrow(),
                plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain,
                form.getOrDefault("kilde", "").strip(),
                date(form.getOrDefault("hentet", "")),
                bytes);
    }

    private static List<Problem> problems(Map<String, String> form, Texts t) {
        var feil = new ArrayList<Problem>();
        if (slag(form).isEmpty()) {
            feil.add(new Problem("slag", t.get("import.feil.slag")));
        }
        var kilde = form.getOrDefault("kilde", "");
        if (kilde.isBlank() || kilde.length() > LONGEST_NAME) {
            feil.add(new Problem("kilde", t.get("import.feil.kilde")));
        }
        var hentet = form.getOrDefault("hentet", "");
        if (!hentet.isBlank() && date(hentet) == null) {
            feil.add(new Problem("hentet", t.get("import.feil.hentet")));
        }
        return feil;
    }

    private static java.util.Optional<Importslag> slag(Map<String, String> form) {
        return Arrays.stream(Importslag.values())
                .filter(s -> s.name().equals(form.get("slag")))
                .findFirst();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return show(find(id), List.of(), Map.of(), HttpStatus.OK);
    }

    private ModelAndView show(
            Importfil fil, List<Problem> feil, Map<String, String> form, HttpStatus status) {
        // What came with a synthetic country was never mapped.
        var kobling = fil.kobling() == null ? Kobling.NONE : fil.kobling();
        var shown = form.isEmpty() ? kobling : Koblingsskjema.read(form, kobling);
        var hode =
                fil.status().mayMap()
                        ? mottak.head(fil.id(), fil.slag(), shown.dialect())
                        : new Filhode(List.of(), List.of(), null);
        return new ModelAndView(
                "omrade/importfil",
                Map.of(
                        "side",
                        new Importside(
                                fil,
                                hode,
                                shown,
                                importer.findDeviations(fil.id(), SHOWN),
                                feil,
                                form)),
                status);
    }

    @PostMapping("/{id}/kobling")
    ModelAndView map(
            @PathVariable UUID id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var fil = find(id);
        if (fil.kobling() == null || !fil.status().mayMap()) {
            return answer(Importsvar.FEIL_STATUS, fil, t, to, "");
        }
        var kobling = Koblingsskjema.read(form, fil.kobling());
        if ("oppsett".equals(form.get("handling"))) {
            var guessed = mottak.guess(id, fil.slag(), fil.filnavn(), kobling.dialect());
            return answer(importer.map(id, versjon, guessed), fil, t, to, "import.gjort.oppsett");
        }
        var names = mottak.head(id, fil.slag(), kobling.dialect()).names();
        var feil = new ArrayList<Problem>();
        Koblingskontroll.check(fil.slag(), kobling, names)
                .forEach(p -> feil.add(new Problem(p.field(), t.get(p.text()))));
        if (Koblingsskjema.hasWrongYear(form)) {
            feil.add(new Problem("ar", t.get("import.feil.ar")));
        }
        if (!feil.isEmpty()) {
            return show(fil, feil, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var svar = importer.prove(id, versjon, kobling);
        if (svar == Importsvar.ANNEN_MALING) {
            return show(
                    fil,
                    List.of(new Problem("maling", t.get("import.feil.maling"))),
                    form,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return work(svar, fil, t, to, "import.gjort.provd");
    }

    @PostMapping("/{id}/les")
    ModelAndView take(
            @PathVariable UUID id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return work(importer.take(id, versjon), find(id), t, to, "import.gjort.lest");
    }

    @PostMapping("/{id}/angre")
    ModelAndView undo(
            @PathVariable UUID id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return work(importer.undo(id, versjon), find(id), t, to, "import.gjort.angret");
    }

    @PostMapping("/{id}/igjen")
    ModelAndView retry(
            @PathVariable UUID id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return work(importer.retry(id, versjon), find(id), t, to, "import.gjort.igjen");
    }

    @PostMapping("/{id}/forkast")
    ModelAndView discard(
            @PathVariable UUID id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        var fil = find(id);
        var svar = importer.discard(id, versjon);
        if (svar != Importsvar.UTFORT) {
            return answer(svar, fil, t, to, "");
        }
        say(to, t.get("import.gjort.forkastet"));
        return new ModelAndView("redirect:/omrader/import");
    }

    /// What was not taken, as a table.
    @GetMapping("/{id}/avvik.csv")
    void deviations(@PathVariable UUID id, Texts t, HttpServletResponse response)
            throws IOException {
        var fil = find(id);
        FileAnswer.headSaved(response, "text/csv;charset=UTF-8", "avvik-" + fil.id() + ".csv");
        try (var csv = new CsvWriter(response.getOutputStream())) {
            csv.row(
                    t.get("import.kol.linje"),
                    t.get("import.kol.felt"),
                    t.get("import.kol.grunn"),
                    t.get("import.kol.verdi"));
            for (var avvik : importer.findDeviations(id, Avvikssamler.KEPT)) {
                csv.row(
                        Long.toString(avvik.linje()),
                        avvik.felt(),
                        t.get("import.grunn." + avvik.grunn()),
                        avvik.verdi());
            }
        }
    }

    /// Small work is done before the answer.
    private ModelAndView work(
            Importsvar svar, Importfil fil, Texts t, RedirectAttributes to, String done) {
        boolean small = Importer.isSmall(fil);
        if (svar == Importsvar.UTFORT && small) {
            lop.run(fil.id());
        }
        return answer(svar, fil, t, to, small ? done : "import.gjort.begynt");
    }

    private static ModelAndView answer(
            Importsvar svar, Importfil fil, Texts t, RedirectAttributes to, String done) {
        switch (svar) {
            case UTFORT -> say(to, t.get(done));
            case UTDATERT -> say(to, t.get("import.utdatert"));
            case FEIL_STATUS, ANNEN_MALING -> say(to, t.get("import.feilstatus"));
            case ANNEN_KOMMUNE -> say(to, t.get("import.annenkommune"));
            case FINNES_IKKE -> throw notFound();
        }
        return new ModelAndView("redirect:/omrader/import/" + fil.id());
    }

    private static void say(RedirectAttributes to, String text) {
        to.addFlashAttribute("flash", Flash.said(text));
    }

    private Importfil find(UUID id) {
        return importer.find(id)
                .filter(fil -> fil.status() != Importstatus.FORKASTET)
                .orElseThrow(ImportController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
