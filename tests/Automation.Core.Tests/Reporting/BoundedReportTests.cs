using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Reporting;

/// <summary>However much is found, GitHub takes the report, and what matters most is in it.</summary>
public sealed class BoundedReportTests
{
    private const int MostFindings = 10_000;

    [Property(MaxTest = 15)]
    public Property Ten_Thousand_Findings_Fit() => Prop.ForAll(
        Gen.Choose(1, 600).Zip(Gen.Choose(1, 2_000)).ToArbitrary(),
        sizes =>
        {
            var plan = Plan(rules: sizes.Item1, length: sizes.Item2);

            var comment = plan.Comment!;
            Assert.InRange(comment.Length, 1, 60_000);
            Assert.Contains("\n### ❌ Failed: Review practice\n", comment, StringComparison.Ordinal);
            Assert.Contains("\n\n**Next step:** ", comment, StringComparison.Ordinal);
            Assert.Contains("| Review practice | ❌ failed | 10,000 errors | enforce |", comment, StringComparison.Ordinal);
            Assert.Contains("\n\nPolicy: built-in defaults", comment, StringComparison.Ordinal);
            Assert.EndsWith("\n\n</details>", comment, StringComparison.Ordinal);
            Assert.InRange(plan.ReviewRun().Summary.Length, 1, 65_535);
            Assert.InRange(plan.ReviewRun().Text.Length, 1, 65_535);
        });

    [Fact]
    public void Every_Finding_On_A_Line_Is_An_Annotation() => Assert.Equal(
        Enumerable.Range(1, MostFindings), Plan(rules: 1, length: 20).ReviewRun().Annotations.Select(a => a.Line));

    [Property(MaxTest = 100)]
    public void Sections_Are_Left_Out_Whole(NonEmptyArray<NonNull<string>> texts, PositiveInt limit)
    {
        string[] sections = [.. texts.Get.Select((text, i) => $"section {i} {text.Get.Replace("\n\n", "\n")} end")];
        var bound = 400 + limit.Get;
        var bounded = new BoundedMarkdown(bound);
        Array.ForEach(sections, s => bounded.Add(s));

        var result = bounded.ToString();

        Assert.True(result.Length <= bound);
        Assert.All(sections, s => Assert.True(
            result.Contains(s, StringComparison.Ordinal) || result.Contains("left out here", StringComparison.Ordinal)));
    }

    private static ReportPlan Plan(int rules, int length)
    {
        Finding[] findings =
        [
            .. Enumerable.Range(1, MostFindings).Select(n => Reports.Approvals with
            {
                Rule = $"review/rule-{n % rules}",
                Message = new string('x', length),
                Fix = $"{n} {new string('y', length)}",
                Location = new Location("src/a.cs", n),
            }),
        ];
        return Reports.Plan(Reports.Evaluation(Reports.Failing(findings), PracticeMode.Enforce));
    }
}
