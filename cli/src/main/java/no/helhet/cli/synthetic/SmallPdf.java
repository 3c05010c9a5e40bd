package no.helhet.cli.synthetic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The smallest PDF that shows some lines of text.
final class SmallPdf {
    // The encoding named in the font below.
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private SmallPdf() {}

    static byte[] of(List<String> lines) {
        var text = new StringBuilder("BT /F1 12 Tf 72 760 Td 18 TL");
        for (var line : lines) {
            text.append(" (").append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") Tj T*");
        }
        text.append(" ET");
        var objects =
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                                + "/Resources<</Font<</F1 5 0 R>>>>>>",
                        "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var out = new ByteArrayOutputStream();
        put(out, "%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            put(out, (i + 1) + " 0 obj" + objects.get(i) + "endobj\n");
        }
        int start = out.size();
        put(out, "xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach(offset -> put(out, "%010d 00000 n \n".formatted(offset)));
        put(out, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(WIN_ANSI));
    }
}
