using Automation.Core.Commands;
using Automation.Core.Practices;

namespace Automation.Core.Tests.Commands;

public sealed class RuleNamesTests
{
    [Theory]
    [InlineData("review/size")]
    [InlineData("size")]
    [InlineData("Review/SIZE")]
    public void A_Rule_Is_Found_With_And_Without_Its_Practice(string written) =>
        Assert.Equal("review/size", Assert.IsType<RuleLookup.Found>(RuleNames.Find(written, PracticeCatalog.All)).Id);

    [Fact]
    public void Every_Rule_Is_Found_By_Its_Id() => Assert.All(
        PracticeCatalog.All.SelectMany(p => p.Rules.Select(r => $"{p.Id}/{r.Id}")),
        id => Assert.Equal(id, Assert.IsType<RuleLookup.Found>(RuleNames.Find(id, PracticeCatalog.All)).Id));

    [Theory]
    [InlineData("sise", "There is no rule 'sise'. Did you mean 'review/size'?")]
    [InlineData("reviews/size", "There is no rule 'reviews/size'. Did you mean 'review/size'?")]
    [InlineData("beauty", "There is no rule 'beauty'. Rules are named as in the checks and the comment, such as review/size.")]
    public void A_Rule_That_There_Is_Not_Has_A_Nearest_One(string written, string problem) =>
        Assert.Equal(problem, Assert.IsType<RuleLookup.Unknown>(RuleNames.Find(written, PracticeCatalog.All)).Problem);

    [Fact]
    public void A_Short_Name_That_Two_Practices_Have_Is_Not_Guessed()
    {
        IPractice[] practices = [PracticeCatalog.All[1], PracticeCatalog.All[1]];

        var problem = Assert.IsType<RuleLookup.Unknown>(RuleNames.Find("size", practices)).Problem;

        Assert.Equal("Several practices have a rule 'size': write review/size or review/size.", problem);
    }
}
