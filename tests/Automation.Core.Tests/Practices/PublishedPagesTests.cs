using System.Text.RegularExpressions;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.Practices;

/// <summary>What is generated and checked in is what the code says today.</summary>
public sealed partial class PublishedPagesTests
{
    [Fact]
    public void The_Catalogue_Of_Practices_Is_Current() =>
        Golden.Verify(CataloguePage.Render(PracticeCatalog.All), "../../../../docs/practices.md");

    [Fact]
    public void The_Schema_Of_The_Policy_File_Is_Current() =>
        Golden.Verify(PolicySchema.Generate(PracticeCatalog.All), "../../../../schemas/automation.schema.json");

    [Fact]
    public void The_Page_Of_The_Policys_Keys_Is_Current() =>
        Golden.Verify(PolicyKeysPage.Render(PracticeCatalog.All), "../../../../docs/policy-keys.md");

    [Fact]
    public void Every_Example_Of_The_Policys_Page_Is_Valid()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "policy.md"));
        var examples = YamlExample().Matches(page).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Empty(
            new PolicyResolver(PracticeCatalog.All).Resolve([new PolicyText(PolicyLayerKind.Organisation, "policy.md", example)]).Problems));
    }

    [Fact]
    public void Every_Rule_Documents_Itself_In_Full()
    {
        var rules = PracticeCatalog.All.SelectMany(p => p.Rules).ToArray();

        Assert.All(rules, rule =>
        {
            var said = rule.Documentation;
            Assert.All(
                new[] { said.Trigger, said.Conditions, said.Result, said.Why },
                text => Assert.EndsWith(".", text.TrimEnd('`', ')', '"'), StringComparison.Ordinal));
            Assert.NotEmpty(said.Fix); // may end with an example to copy
        });
    }

    [Fact]
    public void Rule_Ids_Are_Unique_In_Their_Practice() =>
        Assert.All(PracticeCatalog.All, p => Assert.Equal(p.Rules.Count, p.Rules.Select(r => r.Id).Distinct().Count()));

    [Fact]
    public void The_Policy_That_Init_Writes_Has_No_Problems_And_Says_The_Defaults()
    {
        var text = new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, PolicyTemplate.Text(PracticeCatalog.All));

        var resolved = new PolicyResolver(PracticeCatalog.All).Resolve([text]);

        Assert.Empty(resolved.Problems);
        Assert.Equal(new PolicyResolver(PracticeCatalog.All).Resolve([]).Hash, resolved.Hash);
    }

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlExample();
}
