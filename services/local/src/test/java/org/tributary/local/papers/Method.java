package org.tributary.local.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A method of a class: its name, what it gives and what it does. */
record Method(Source source, String name, String returns, String body) {

    private static final Pattern HEAD = Pattern.compile(
            "(?m)^ +(?:(?:public|private|protected|static|default|final) )*(?!return |new |else |record |throw |case )"
                    + "([\\w.]+(?:<[^;={}()]+>)?) (\\w+)\\(");

    static List<Method> of(Source source) {
        var code = source.code();
        var methods = new ArrayList<Method>();
        HEAD.matcher(code).results().forEach(head -> {
            var afterParameters = Brackets.after(code, head.end() - 1);
            var body = code.indexOf('{', afterParameters);
            if (body >= 0 && code.substring(afterParameters, body).matches("\\s*(?:throws [\\w., ]+)?\\s*")) {
                methods.add(new Method(
                        source, head.group(2), head.group(1), code.substring(body, Brackets.after(code, body))));
            }
        });
        return methods;
    }
}
