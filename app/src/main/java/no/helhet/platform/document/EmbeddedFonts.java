package no.helhet.platform.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/// Source Sans 3 in two weights, read once and embedded as subsets in every file: both standards
/// forbid text in a font that the file does not carry.
final class EmbeddedFonts {
    private static final String FAMILY = "Source Sans 3";

    private final byte[] regular = Resource.bytes("/fonts/SourceSans3-Regular.ttf");
    private final byte[] bold = Resource.bytes("/fonts/SourceSans3-Bold.ttf");
    private final MetricsCache metrics = new MetricsCache(new ConcurrentHashMap<>());

    EmbeddedFonts() {
        FontMappers.set(new OwnFontMapper(regular));
    }

    /// @param pdf the document that the builder writes to
    void addTo(PdfRendererBuilder builder, PDDocument pdf) {
        addWeight(builder, pdf, regular, 400);
        addWeight(builder, pdf, bold, 700);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
    }

    private static void addWeight(
            PdfRendererBuilder builder, PDDocument pdf, byte[] file, int weight) {
        var supplier = new PDFontSupplier(plainFont(pdf, file));
        builder.useFont(supplier, FAMILY, weight, FontStyle.NORMAL, true);
        // A stylesheet that names another family gets this one instead of no letter at all.
        builder.useFont(
                () -> new ByteArrayInputStream(file),
                FAMILY + " fallback",
                weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    /// Without glyph substitution, which took more than half of the time of a letter and gives only
    /// ligatures, which no Norwegian or Sami text needs.
    private static PDFont plainFont(PDDocument pdf, byte[] file) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(pdf, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own font cannot be read", e);
        }
    }

    private record MetricsCache(Map<String, FSCacheValue> values)
            implements FSCacheEx<String, FSCacheValue> {
        @Override
        public void put(String key, FSCacheValue value) {
            values.put(key, value);
        }

        @Override
        public @Nullable FSCacheValue get(String key) {
            return values.get(key);
        }

        @Override
        public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return values.computeIfAbsent(key, absent -> load(loader));
        }

        private static FSCacheValue load(Callable<? extends FSCacheValue> loader) {
            try {
                return loader.call();
            } catch (Exception e) {
                throw new IllegalStateException("the metrics of an own font cannot be read", e);
            }
        }
    }
}
