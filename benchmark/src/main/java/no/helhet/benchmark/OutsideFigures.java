package no.helhet.benchmark;

import no.helhet.cli.LocalServer;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Files of figures from others, sent over HTTP as the page sends them: a million figures tried and
/// taken, and a file of 2 GB received and tried, both made as they are sent. What is alive
/// in memory is watched meanwhile: it must not follow the file's size.
final class OutsideFigures {
    private static final int FIGURES = 1_000_000;
    private static final int LONG_ROWS = 1_000_000;
    private static final int LONG_ROW = 2_148;
    private static final int TRIED_PER_SECOND = 50_000;
    private static final int TAKEN_PER_SECOND = 25_000;
    private static final int MB_PER_SECOND = 10;
    private static final long MOST_MEMORY_MB = 256;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Pattern VERSION = Pattern.compile("name=\"versjon\" value=\"(\\d+)\"");
    private final LocalServer server;
    private final Report report;

    OutsideFigures(LocalServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    void run() throws Exception {
        // Another file each time: one that is known already is not read again.
        var mark = Long.toString(System.nanoTime(), 36);
        var browser = Browser.login(server.address(), "turid");
        var many = "kode;gruppe;år;benkfolk\n";
        var file =
                upload(
                        browser,
                        many,
                        FIGURES,
                        i -> "469801;gruppe " + mark + " " + i + ";2024;" + i % 97 + "\n");
        rate("Outside figures tried", FIGURES, work(browser, file, "prov"), TRIED_PER_SECOND);
        rate("Outside figures taken", FIGURES, work(browser, file, "les"), TAKEN_PER_SECOND);
        work(browser, file, "angre");
        large(browser, mark);
    }

    private void large(Browser browser, String mark) throws Exception {
        var filler = "x".repeat(LONG_ROW - 48);
        long megabytes = (long) LONG_ROWS * LONG_ROW >> 20;
        long before = alive();
        var most = new AtomicLong(before);
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleWithFixedDelay(
                    () -> most.accumulateAndGet(alive(), Math::max), 2, 4, TimeUnit.SECONDS);
            long start = System.nanoTime();
            var file =
                    upload(
                            browser,
                            "kode;gruppe;år;benkfolk;merknad\n",
                            LONG_ROWS,
                            i -> "469801;g " + mark + " " + i + ";2024;7;" + filler + "\n");
            rate("MB of a file of 2 GB received", megabytes, since(start), MB_PER_SECOND);
            rate("MB of it tried", megabytes, work(browser, file, "prov"), MB_PER_SECOND);
            browser.post(file + "/forkast", Map.of("versjon", version(browser, file)));
        }
        long grown = most.get() - before >> 20;
        report.rate(
                "MB of memory more meanwhile",
                grown,
                "at most " + MOST_MEMORY_MB,
                grown <= MOST_MEMORY_MB);
    }

    private void rate(String name, long count, Duration time, int target) {
        double perSecond = count / (time.toNanos() / 1e9);
        report.rate(name, perSecond, target + "/s", perSecond >= target);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long alive() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /// @return the file's address
    private static String upload(Browser browser, String names, int rows, IntFunction<String> row)
            throws Exception {
        var answer =
                browser.upload(
                        "/omrader/import/strom?slag=TALL&navn=benk.csv&kilde=benk",
                        () -> stream(names, rows, row));
        var found = Pattern.compile("/omrader/import/[0-9a-f-]{36}").matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("Not received: " + answer.body());
        }
        return found.group();
    }

    private static InputStream stream(String names, int rows, IntFunction<String> row) {
        var parts =
                IntStream.rangeClosed(0, rows)
                        .mapToObj(i -> i == 0 ? names : row.apply(i))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .<InputStream>map(java.io.ByteArrayInputStream::new)
                        .iterator();
        return new java.io.BufferedInputStream(
                new SequenceInputStream(
                        new Enumeration<>() {
                            @Override
                            public boolean hasMoreElements() {
                                return parts.hasNext();
                            }

                            @Override
                            public InputStream nextElement() {
                                return parts.next();
                            }
                        }),
                1 << 16);
    }

    /// Asks for the work and waits for the job.
    private static Duration work(Browser browser, String file, String act) throws Exception {
        var form = new LinkedHashMap<String, String>();
        form.put("versjon", version(browser, file));
        if (act.equals("prov")) {
            form.put("handling", act);
            form.put("rolle-0", "OMRADE");
            form.put("rolle-1", "GRUPPE");
            form.put("rolle-2", "AR");
            form.put("rolle-3", "VERDI");
            form.put("rolle-4", "INGEN");
            form.put("niva", "BYDEL");
            form.put("variabel", "BENKFOLK");
            form.put("maling", "ANTALL");
            form.put("tegnsett", "UTF_8");
            form.put("skille", ";");
            form.put("desimal", "COMMA");
            form.put("innledning", "0");
        }
        long start = System.nanoTime();
        var answer = browser.submit(file + "/" + (act.equals("prov") ? "kobling" : act), form);
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(act + " was answered with " + answer.statusCode());
        }
        while (browser.get(file).body().contains("every 1s")) {
            if (since(start).compareTo(LONGEST) > 0) {
                throw new IllegalStateException(act + " has not ended in " + LONGEST);
            }
            Thread.sleep(100);
        }
        return since(start);
    }

    private static String version(Browser browser, String file) throws Exception {
        var found = VERSION.matcher(browser.get(file).body());
        if (!found.find()) {
            throw new IllegalStateException("The file's page holds no form");
        }
        return found.group(1);
    }
}
