using System.Text.RegularExpressions;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.Policies;

public sealed partial class DuePolicyTests
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);

    [Fact]
    public void Every_Key_Is_Read()
    {
        var due = Read(
            """
            version: 1
            practices:
              decisions:
                due:
                  paths: [a]
                  areas: [new-projects, payments]
                  new-folders: true
                  labels: [b]
                  size: 9
                  one-way: { paths: [c], areas: [api] }
                  exempt-by-description: false
            """).Policy.Decisions.Due;

        Assert.Equal(["a", "new-projects", "payments", "b", "c", "api"],
            [.. due.Paths, .. due.Areas, .. due.Labels, .. due.OneWay.Paths, .. due.OneWay.Areas]);
        Assert.Equal((true, 9, false), (due.NewFolders, due.Size, due.ExemptByDescription));
    }

    [Theory]
    [InlineData("due: { one-way: { path: [a] } }", "practices.decisions.due.one-way.path")]
    [InlineData("due: { new-folders: yes please }", "practices.decisions.due.new-folders")]
    [InlineData("due: { areas: api }", "practices.decisions.due.areas")]
    [InlineData("due: { one-way: { paths: ['!a'] } }", "practices.decisions.due.one-way.paths[0]")]
    public void What_Is_Wrong_Is_Said_With_Its_Place(string decisions, string key)
    {
        Assert.Equal(key, Assert.Single(Read($"version: 1\npractices: {{ decisions: {{ {decisions} }} }}\n").Problems).Path);
    }

    [Theory]
    [InlineData("docs/decisions.md")]
    [InlineData("docs/policy.md")]
    public void The_Policies_Of_The_Documentation_Are_Valid(string page)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine(page)).ReplaceLineEndings("\n");
        string[] samples = [.. Sample().Matches(text).Select(m => m.Groups[1].Value).Where(s => s.Contains("due:", StringComparison.Ordinal))];

        Assert.NotEmpty(samples);
        Assert.All(samples, sample => Assert.Empty(Read(sample).Problems));
    }

    private static EffectivePolicy Read(string text) => Resolver.Resolve([new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text)]);

    [GeneratedRegex("```yaml\n(version: 1\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
