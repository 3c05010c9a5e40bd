package no.helhet.laering.apnetall;

import jakarta.servlet.http.HttpServletRequest;

import no.helhet.formats.jsonstat.JsonStatWriter;
import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Open figures for programs: read by everybody, without a login, and changed by nobody. What is
/// wrong with a question is answered with the parameter and what may stand there
/// (`application/problem+json`, RFC 9457). An answer says what it is of (ETag), so that asking
/// again costs little.
@RestController
@RequestMapping(
        value = ApnetallApi.PATH,
        method = org.springframework.web.bind.annotation.RequestMethod.GET)
@AccessPolicy(open = true)
class ApnetallApi {
    static final String PATH = "/api/apnetall";
    static final String DESCRIPTION = "openapi.json";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final Duration FRESH = Duration.ofMinutes(5);
    private final Apnetall figures;
    private final Tallkube cube;
    private final TextCatalog texts;
    private final JsonMapper json;

    ApnetallApi(Apnetall figures, Tallkube cube, TextCatalog texts, JsonMapper json) {
        this.figures = figures;
        this.cube = cube;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var t = texts(request);
        return answer(
                request,
                t,
                "tabeller",
                MediaType.APPLICATION_JSON,
                () -> json.writeValueAsBytes(Tabelliste.of(figures.findCurrent(), t)));
    }

    @GetMapping("/" + DESCRIPTION)
    ResponseEntity<byte[]> describe(HttpServletRequest request) {
        var t = texts(request);
        return answer(
                request,
                t,
                DESCRIPTION,
                MediaType.APPLICATION_JSON,
                () -> json.writeValueAsBytes(ApiBeskrivelse.of(figures.findCurrent(), figures, t)));
    }

    @GetMapping("/{tabell}")
    ResponseEntity<byte[]> table(@PathVariable String tabell, HttpServletRequest request) {
        var t = texts(request);
        var table = Tabell.find(tabell).orElse(null);
        if (table == null) {
            return problem(
                    HttpStatus.NOT_FOUND,
                    t.get("apnetall.feil.tabell"),
                    t.get("apnetall.feil.tabell.rad"),
                    "tabell",
                    Tabell.TABELLER.stream().map(Tabell::kode).toList());
        }
        var current = figures.findCurrent();
        var places = figures.findPlaces(current).stream().map(Tallsted::kode).toList();
        var years = current.stream().map(Utgave::ar).distinct().toList();
        return switch (Sporringsleser.read(table, request.getParameterMap(), places, years)) {
            case Sporringssvar.Feil(var parameter, var kjent, var tillatt) ->
                    problem(
                            HttpStatus.BAD_REQUEST,
                            t.get(
                                    kjent ? "apnetall.feil.verdi" : "apnetall.feil.parameter",
                                    parameter),
                            t.get("apnetall.feil.rad", String.join(", ", tillatt)),
                            parameter,
                            tillatt);
            case Sporringssvar.Lest(var sporring) -> table(sporring, current, request, t);
        };
    }

    private ResponseEntity<byte[]> table(
            Sporring sporring, List<Utgave> current, HttpServletRequest request, Texts t) {
        boolean csv = wantsCsv(request);
        return switch (cube.build(sporring, current, t)) {
            case Tallkube.Svar.Tom() ->
                    problem(
                            HttpStatus.NOT_FOUND,
                            t.get("apnetall.feil.tom"),
                            t.get("apnetall.feil.tom.rad"),
                            Sporringsleser.OMRADE,
                            List.of());
            case Tallkube.Svar.ForMange(var cells) ->
                    problem(
                            HttpStatus.BAD_REQUEST,
                            t.get("apnetall.feil.mange", t.count(cells)),
                            t.get("apnetall.feil.mange.rad", t.count(Tallkube.MOST_CELLS)),
                            Sporringsleser.OMRADE,
                            List.of());
            case Tallkube.Svar.Bygd(var dataset) ->
                    answer(
                            request,
                            t,
                            sporring.tabell().kode(),
                            csv ? CSV : MediaType.APPLICATION_JSON,
                            () ->
                                    csv
                                            ? Tallfil.csv(dataset)
                                            : JsonStatWriter.write(
                                                    dataset, JsonStatWriter.Values.DENSE));
        };
    }

    /// The parameter decides; without it, what the program says it takes.
    private static boolean wantsCsv(HttpServletRequest request) {
        var format = request.getParameter(Sporringsleser.FORMAT);
        if (format != null && !format.isEmpty()) {
            return format.equals("csv");
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith("text/csv");
    }

    private Texts texts(HttpServletRequest request) {
        return texts.in(Language.of(request.getParameter(Sporringsleser.SPRAK)));
    }

    /// Makes the body.
    private interface Body {
        byte[] make();
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, Texts t, String what, MediaType type, Body body) {
        var bytes = body.make();
        var tag = '"' + sha256(what, t, bytes) + '"';
        var answer =
                ResponseEntity.status(
                                isSame(request, tag) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .eTag(tag)
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                        .header("X-Content-Type-Options", "nosniff");
        return isSame(request, tag) ? answer.build() : answer.contentType(type).body(bytes);
    }

    private static boolean isSame(HttpServletRequest request, String tag) {
        var held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return held != null && (held.equals("*") || held.contains(tag));
    }

    private static String sha256(String what, Texts t, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((what + t.language()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ResponseEntity<byte[]> problem(
            HttpStatus status,
            String detail,
            String remedy,
            String parameter,
            List<String> allowed) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        var members = new TreeMap<String, Object>(Map.of("parameter", parameter, "remedy", remedy));
        if (!allowed.isEmpty()) {
            members.put("allowed", allowed);
        }
        problem.setProperties(members);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noStore())
                .body(json.writeValueAsBytes(problem));
    }
}
