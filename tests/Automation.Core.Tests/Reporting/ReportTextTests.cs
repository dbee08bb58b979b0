using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Testing;
using Automation.Testing.Reporting;

namespace Automation.Core.Tests.Reporting;

/// <summary>What every text of a report must not look like, whoever wrote the rule behind it.</summary>
public sealed class ReportTextTests
{
    /// <summary>All that a rule says of itself.</summary>
    public static TheoryData<string, string> RuleTexts => Data(
        from practice in PracticeCatalog.All
        from rule in practice.Rules
        let says = rule.Documentation
        from text in new[] { says.Trigger, says.Conditions, says.Result, says.Why, says.Fix }
        select ($"{practice.Id}/{rule.Id}", text));

    /// <summary>All reports that stand in golden files.</summary>
    public static TheoryData<string, string> GoldenTexts => Data(
        from path in Directory.GetFiles(RepositoryRoot.Combine("tests", "Automation.Core.Tests", "Reporting", "Golden"), "*.md")
        select (Path.GetFileName(path), File.ReadAllText(path)));

    /// <summary>A report for each rule, made of what the rule says of itself.</summary>
    public static TheoryData<string, string> ReportsOfRules => Data(
        from practice in PracticeCatalog.All
        from rule in practice.Rules
        let plan = PlanOf(practice, rule)
        from text in plan.CheckRuns.Select(r => $"{r.Title}\n\n{r.Summary}\n\n{r.Text}").Append(plan.Comment!)
        select ($"{practice.Id}/{rule.Id}", text));

    [Theory]
    [MemberData(nameof(RuleTexts))]
    [MemberData(nameof(GoldenTexts))]
    [MemberData(nameof(ReportsOfRules))]
    public void A_Text_Reads_Well(string name, string text)
    {
        Assert.True(!TextFlaws.Of(text).Any(), $"{name}: {string.Join("\n", TextFlaws.Of(text))}\n{text}");
    }

    [Theory]
    [MemberData(nameof(RuleTexts))]
    public void A_Rules_Sentence_Ends_Or_Is_A_Phrase(string rule, string text)
    {
        Assert.False(string.IsNullOrWhiteSpace(text), rule);
        Assert.Equal(text.Trim(), text);
    }

    private static ReportPlan PlanOf(IPractice practice, IRule rule)
    {
        var finding = Finding.Of(practice.Id, rule, Severity.Error, new Violation("This is what was found."));
        var result = new PracticeResult { Practice = practice.Id, Conclusion = Conclusion.Failure, Findings = [finding] };
        var evaluation = Reports.Evaluation() with
        {
            Modes = new Dictionary<string, PracticeMode> { [practice.Id] = PracticeMode.Enforce },
            Results = [result],
            CombinesChecks = true,
        };
        var snapshot = new PullRequestBuilder().Build();
        return new ReportPlanner([practice]).Plan(evaluation, Reports.Policy, snapshot, PublishedState.Nothing, []);
    }

    private static TheoryData<string, string> Data(IEnumerable<(string Name, string Text)> texts)
    {
        var data = new TheoryData<string, string>();
        foreach (var (name, text) in texts)
        {
            data.Add(name, text);
        }

        return data;
    }
}
