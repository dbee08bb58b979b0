using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionLinterTests
{
    private static readonly DecisionRecord Beside = DecisionRecordParser.Parse("adr/0007-a.md", Records.Nygard(consequences: "TBD"));

    [Fact]
    public void Records_Beside_A_File_Are_Compared_With_It_And_Not_Reported()
    {
        var options = new DecisionLintOptions { Context = [Beside] };

        var lint = Assert.Single(DecisionLinter.Lint(
            [DecisionRecordParser.Parse("adr/0007-b.md", Records.Nygard())], EffectivePolicy.Default, options));

        Assert.Equal("adr/0007-b.md", lint.Record.Path);
        Assert.Equal("The number 7 is already that of adr/0007-a.md.", Assert.Single(lint.Findings).Message);
    }

    [Fact]
    public void A_Record_That_Is_Given_Twice_Is_Reported()
    {
        var options = new DecisionLintOptions { Context = [Beside] };

        var lint = Assert.Single(DecisionLinter.Lint([Beside], EffectivePolicy.Default, options));

        Assert.Equal(["decisions/sections-filled"], lint.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void What_Needs_A_Pull_Request_Is_Left_Out()
    {
        var rules = DecisionsPractice.AllRules.ToDictionary(r => r.Id, _ => new RuleOverride { Severity = Severity.Error });
        var policy = new EffectivePolicy { Policy = new AutomationPolicy { Decisions = new DecisionsSettings { Rules = rules } } };

        var record = DecisionRecordParser.Parse("adr/0007-b.md", Records.Nygard(status: "Proposed"));

        var lint = Assert.Single(DecisionLinter.Lint([record], policy));

        Assert.Equal(["decisions/reversibility"], lint.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void Log4brains_Own_Records_Have_No_Errors()
    {
        var folder = RepositoryRoot.Combine("tests", "Automation.Core.Tests", "Data", "adr", "log4brains");
        var records = Directory.EnumerateFiles(folder, "*.md")
            .Select(f => DecisionRecordParser.Parse($"docs/adr/{Path.GetFileName(f)}", File.ReadAllText(f)));
        var options = new DecisionLintOptions { Today = new DateOnly(2026, 11, 16) };

        var findings = DecisionLinter.Lint(records, EffectivePolicy.Default, options).SelectMany(l => l.Findings).ToList();

        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void This_Repositorys_Own_Records_Are_Fine()
    {
        var folder = RepositoryRoot.Combine("docs", "adr");
        var records = Directory.EnumerateFiles(folder, "*.md")
            .Select(f => $"docs/adr/{Path.GetFileName(f)}")
            .Where(path => DecisionDirectories.IsRecord(path, ["docs/adr"]))
            .Select(path => DecisionRecordParser.Parse(path, File.ReadAllText(RepositoryRoot.Combine(path))));
        var options = new DecisionLintOptions { Exists = path => Path.Exists(RepositoryRoot.Combine(path)) };

        Assert.Empty(DecisionLinter.Lint(records, EffectivePolicy.Default, options).SelectMany(l => l.Findings));
    }
}
