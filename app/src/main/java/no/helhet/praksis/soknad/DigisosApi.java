package no.helhet.praksis.soknad;

import jakarta.servlet.http.HttpServletRequest;

import no.helhet.platform.access.AccessPolicy;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/// Where the national service sends applications: `multipart/form-data` with the fields `melding`,
/// `soknad` and `vedlegg` (JSON) and the files. Whatever is received in full is kept and gets a
/// receipt (202), valid or not: what is wrong with it is for the municipality to sort out.
/// Refusals are `application/problem+json` (RFC 9457).
@RestController
@RequestMapping("/api/digisos/v1/soknader")
@AccessPolicy(scope = "soknad.send")
class DigisosApi {
    static final String PATH = "/api/digisos/v1/soknader";
    private final Innsending innsending;
    private final SoknadProperties properties;

    DigisosApi(Innsending innsending, SoknadProperties properties) {
        this.innsending = innsending;
        this.properties = properties;
    }

    /// @param kvittering the receipt number, to ask by later
    record Svar(UUID kvittering, String mottatt, String sha256, boolean gjentakelse) {}

    @PostMapping
    ResponseEntity<Object> receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > properties.mostBytes()) {
            return tooLarge();
        }
        var body = request.getInputStream().readNBytes(properties.mostBytes() + 1);
        if (body.length > properties.mostBytes()) {
            return tooLarge();
        }
        if (body.length == 0) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "The body is empty",
                    "Send melding, soknad, vedlegg and the files as multipart/form-data.");
        }
        var deler = MultipartBody.divide(request.getHeader("Content-Type"), body);
        var kvittering = innsending.receive(Kanal.API, sender(), deler);
        innsending.process(kvittering.id());
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + kvittering.id()))
                .body(
                        new Svar(
                                kvittering.id(),
                                kvittering.mottatt().toString(),
                                kvittering.sha256(),
                                kvittering.gjentakelse()));
    }

    @GetMapping("/{kvittering}")
    ResponseEntity<Object> find(@PathVariable String kvittering) {
        return parse(kvittering) instanceof UUID id
                ? innsending
                        .findStatus(id)
                        .<ResponseEntity<Object>>map(ResponseEntity::ok)
                        .orElseGet(DigisosApi::unknown)
                : unknown();
    }

    private static @Nullable UUID parse(String kvittering) {
        try {
            return UUID.fromString(kvittering);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ResponseEntity<Object> unknown() {
        return problem(
                HttpStatus.NOT_FOUND,
                "There is no such receipt",
                "Ask by the receipt number that the message was answered with.");
    }

    private ResponseEntity<Object> tooLarge() {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "The message is too large and was not received",
                "Send at most %d bytes in all; send the rest of the files as a message of their own."
                        .formatted(properties.mostBytes()));
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return ResponseEntity.status(status).body(problem);
    }

    // The client's id in the token; machines, not persons.
    private static String sender() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }
}
