namespace Automation.Git.Tests.Repositories;

public sealed class AccountNamesTests
{
    [Theory]
    [InlineData("Ada Lovelace", "ada@example.org", "ada-lovelace")]
    [InlineData("Whoever", "1234+octocat@users.noreply.github.com", "octocat")]
    [InlineData("Whoever", "octocat@users.noreply.github.com", "octocat")]
    [InlineData("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", "dependabot[bot]")]
    [InlineData("renovate[bot]", "bot@renovateapp.com", "renovate[bot]")]
    [InlineData("李明", "li.ming@example.org", "li-ming")]
    [InlineData("", "", "ghost")]
    public void A_Login_Is_Found_Or_Made(string name, string email, string login) =>
        Assert.Equal(login, AccountNames.Of(new GitIdentity(name, email, default)).Login);

    [Fact]
    public void Only_A_Bot_Is_A_Bot()
    {
        Assert.Equal(ActorKind.Bot, AccountNames.Of(new GitIdentity("renovate[bot]", "", default)).Kind);
        Assert.Equal(ActorKind.User, AccountNames.Of(new GitIdentity("Bot Ferdinand", "", default)).Kind);
    }

    [Theory]
    [InlineData("Grace Hopper <grace@example.org>", "grace-hopper")]
    [InlineData("Grace Hopper", "grace-hopper")]
    [InlineData("Grace <7+gh@users.noreply.github.com> # twice", "gh")]
    public void A_Trailer_Names_A_Person(string value, string login) => Assert.Equal(login, AccountNames.OfTrailer(value).Login);
}
