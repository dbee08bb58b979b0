using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Core.Tests.Labels;

public sealed class LabelsSectionTests
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);

    [Fact]
    public void Nothing_Is_On_Unless_The_Policy_Says_So() => Assert.Equal(
        new LabelSettings { Names = AutomationPolicy.Default.Labels.Names }, AutomationPolicy.Default.Labels);

    [Fact]
    public void Names_Are_Laid_Over_Those_Of_The_Organisation()
    {
        var policy = Resolve(
            "labels: { size: true, names: { size/XS: tiny, size/S: small } }", "labels: { names: { size/S: little, type/feat: feature } }");

        Assert.Empty(policy.Problems);
        Assert.True(policy.Policy.Labels.Size);
        Assert.Equal(
            [("size/S", "little"), ("size/XS", "tiny"), ("type/feat", "feature")],
            policy.Policy.Labels.Names.Select(n => (n.Key, n.Value)).Order());
    }

    [Theory]
    [InlineData("labels: { names: { size/XM: x } }", "Unknown key 'size/XM' in 'labels.names'. Did you mean 'size/XS'?")]
    [InlineData("labels: { names: { needs-adr: \"\" } }", "'labels.names.needs-adr' must be the name of a label, at most 50 characters")]
    [InlineData("labels: { names: { needs-adr: \"a, b\" } }", "without commas and without blanks around it, not 'a, b'.")]
    [InlineData("labels: { names: { needs-adr: \" a\" } }", "without commas and without blanks around it, not ' a'.")]
    [InlineData("labels: { names: [a] }", "'labels.names' must be a map from our name of a label to another one, not a list.")]
    [InlineData("labels: { size: yes }", "'labels.size' must be true or false, not 'yes'. Write true, without quotes.")]
    [InlineData("labels: { names: { size/S: small, size/M: SMALL } }", "'size/S' and 'size/M' would both be called 'small'.")]
    [InlineData("labels: { names: { needs-adr: size/L } }", "'size/L' and 'needs-adr' would both be called 'size/L'.")]
    [InlineData("labels: { names: { type/feat: Type/Fix } }", "'type/fix' and 'type/feat' would both be called 'Type/Fix'.")]
    [InlineData(
        "labels: { names: { adds-debt: Tech-Debt } }",
        "'adds-debt' cannot be called 'Tech-Debt': that is a label of practices.tech-debt.labels, by which people declare debt.")]
    public void A_Slip_Is_A_Problem_With_Its_Line(string file, string expected)
    {
        var problem = Assert.Single(Resolve(file).Problems);

        Assert.Equal(2, problem.Line);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Name_That_Another_Layer_Has_Given_Away_Is_A_Problem_Of_The_Later_One()
    {
        var policy = Resolve("labels: { names: { size/S: small } }", "labels: { names: { size/M: small } }");

        Assert.Equal(PolicyResolver.FilePath, Assert.Single(policy.Problems).Source);
        Assert.Equal(["size/S"], policy.Policy.Labels.Names.Keys);
    }

    [Fact]
    public void A_Name_Of_Fifty_Characters_Is_Taken_And_One_More_Is_Not()
    {
        Assert.Empty(Resolve($"labels: {{ names: {{ needs-adr: {new string('a', 50)} }} }}").Problems);
        Assert.Single(Resolve($"labels: {{ names: {{ needs-adr: {new string('a', 51)} }} }}").Problems);
    }

    private static EffectivePolicy Resolve(string repository) =>
        Resolver.Resolve([new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, "version: 1\n" + repository)]);

    private static EffectivePolicy Resolve(string organisation, string repository) => Resolver.Resolve(
    [
        new PolicyText(PolicyLayerKind.Organisation, "octo-org/.github", "version: 1\n" + organisation),
        new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, "version: 1\n" + repository),
    ]);
}
