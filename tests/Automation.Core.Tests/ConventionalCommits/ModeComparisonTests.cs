using System.Globalization;
using System.Text;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Testing;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>What findings say about the other books of rules.</summary>
public sealed class ModeComparisonTests
{
    private static readonly (string Rule, string Message)[] Cases =
    [
        ("type-enum", "foo: a"),
        ("type-case", "FEAT: a"),
        ("type-empty", ": a"),
        ("subject-case", "feat: Add a"),
        ("subject-full-stop", "feat: a."),
        ("subject-empty", "feat: "),
        ("header-format", "feat:a"),
        ("header-format", "feat(): a"),
        ("header-format", "feat(a)(b): c"),
        ("header-format", "feat-x : a"),
        ("header-trim", " feat: a"),
        ("header-trim", "feat: a "),
        ("header-max-length", "feat: " + new string('a', 100)),
        ("scope-enum", "feat(a): b"),
        ("body-leading-blank", "feat: a\nbody"),
        ("body-max-line-length", "feat: a\n\n" + new string('b', 101)),
        ("footer-leading-blank", "feat: a\nRefs: b"),
        ("footer-leading-blank", "feat: a\n\nbody\nSigned-off-by: b"),
        ("breaking-change-footer", "feat: a\n\nBREAKING CHANGE:b"),
        ("breaking-change-unclear", "feat: a\n\nbreaking change: b"),
        ("breaking-change-unclear", "feat: a\n\nBREAKING CHANGES: b"),
        ("breaking-change-unclear", "feat: a\n\nprose\nBREAKING CHANGE: b"),
        ("empty-message", "  "),
        ("revert-header", "Revert \"feat: a\""),
        ("fixup-commit", "fixup! feat: a"),
        ("subject-case", "feat: A thing\n\nMerge branch 'b'"),
        ("a-rule-of-the-team", "feat: a"),
    ];

    [Fact]
    public void A_Finding_Says_Where_The_Others_Differ()
    {
        var page = new StringBuilder();
        foreach (var (rule, message) in Cases)
        {
            var shown = message.Length > 60 ? message[..20] + "..." : message.Replace("\n", "\\n", StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"{rule} | {shown} | {ModeComparison.Explain(message, rule) ?? "-"}\n");
        }

        Golden.Verify(page.ToString(), "mode-comparison.txt");
    }
}
