package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Refuses text that no field of ours can hold: longer than [#LONGEST], or with characters that
/// are not text. The answer names the field and gives the text back, so that nothing is lost.
@ControllerAdvice
final class FormTexts implements HandlerInterceptor {
    /// As many characters as the largest field of a page allows.
    static final int LONGEST = 20_000;

    /// A field that can not be held.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;
        private final String text;
        private final boolean tooLong;

        Refused(String field, String text, boolean tooLong) {
            super("The field " + field + " can not be stored as it is");
            this.field = field;
            this.text = text;
            this.tooLong = tooLong;
        }
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach(FormTexts::check);
        return true;
    }

    private static void check(String field, String[] values) {
        for (var value : values) {
            if (value.length() > LONGEST) {
                throw new Refused(field, value, true);
            }
            if (value.chars().anyMatch(FormTexts::isNoText)) {
                throw new Refused(field, value, false);
            }
        }
    }

    /// Control characters other than tab and line breaks; the database holds no zero.
    private static boolean isNoText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    @ExceptionHandler(Refused.class)
    ModelAndView answer(Refused refused) {
        return new ModelAndView("error/field", HttpStatus.BAD_REQUEST)
                .addObject("field", refused.field)
                .addObject("text", shown(refused.text))
                .addObject("length", refused.text.length())
                .addObject("tooLong", refused.tooLong)
                .addObject("longest", LONGEST);
    }

    private static String shown(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }
}
