package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.files.ContentType;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;

import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Sends a stored file: shown where that is safe, else saved; never run, never kept by the browser.
@Component
public class FileAnswer {
    private final FileStore files;

    FileAnswer(FileStore files) {
        this.files = files;
    }

    /// @param id of a file that exists; the caller has asked whether the user may read it
    public void send(FilId id, HttpServletResponse response) throws IOException {
        var file = files.find(id).orElseThrow();
        var inline = ContentType.isShownInline(file.innholdstype());
        var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(inline ? file.innholdstype() : "application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                disposition.filename(file.filnavn(), StandardCharsets.UTF_8).build().toString());
        response.setContentLengthLong(file.storrelse());
        files.copy(id, response.getOutputStream());
    }
}
