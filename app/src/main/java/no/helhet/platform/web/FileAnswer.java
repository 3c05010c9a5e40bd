package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.files.ContentType;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;

import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Sends files to the browser. Many come from outside: the browser is told to trust neither
/// their type nor their content, to run nothing in them, and to keep no copy. The caller has
/// asked whether the user may read the file.
@Component
public class FileAnswer {
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private final FileStore files;

    FileAnswer(FileStore files) {
        this.files = files;
    }

    /// Shown in the browser where its type is safe to show, else saved.
    ///
    /// @param id of a file that exists
    public void show(FilId id, HttpServletResponse response) throws IOException {
        send(id, true, response);
    }

    /// Saved by the browser, whatever its type.
    ///
    /// @param id of a file that exists
    public void save(FilId id, HttpServletResponse response) throws IOException {
        send(id, false, response);
    }

    private void send(FilId id, boolean mayShow, HttpServletResponse response) throws IOException {
        var file = files.find(id).orElseThrow();
        var inline = mayShow && ContentType.isShownInline(file.innholdstype());
        head(response, inline ? file.innholdstype() : UNKNOWN_TYPE, file.filnavn(), inline);
        response.setContentLengthLong(file.storrelse());
        files.copy(id, response.getOutputStream());
    }

    /// The head of an answer that is made as it is sent, such as an archive of several files.
    public static void headSaved(HttpServletResponse response, String type, String name) {
        head(response, type, name, false);
    }

    private static void head(
            HttpServletResponse response, String type, String name, boolean inline) {
        var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
