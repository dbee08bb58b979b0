using Automation.Core.Practices.Review.Approvals;

namespace Automation.Core.Tests.Review.Approvals;

public sealed class CoAuthorTrailersTests
{
    [Theory]
    [InlineData("Co-authored-by: Bob <bob@example.com>", "Bob", "bob@example.com")]
    [InlineData("co-AUTHORED-by:Bob B. <bob@example.com>  ", "Bob B.", "bob@example.com")]
    [InlineData("Co-authored-by: <bob@example.com>", "", "bob@example.com")]
    public void A_Trailer_Names_A_Person(string line, string name, string email)
    {
        var person = Assert.Single(CoAuthorTrailers.Of($"feat: x\r\n\r\nText.\r\n\r\n{line}\r\nSigned-off-by: A <a@b.c>"));

        Assert.Equal((name, email), (person.Name, person.Email));
    }

    [Theory]
    [InlineData("Co-authored-by: Bob")]
    [InlineData("Co-authored-by: Bob <>")]
    [InlineData("Co-authored-by: Bob >x<")]
    [InlineData("Written with Co-authored-by: Bob <b@c.d>")]
    [InlineData("")]
    public void Other_Lines_Name_Nobody(string line) => Assert.Empty(CoAuthorTrailers.Of($"feat: x\n\n{line}"));

    [Theory]
    [InlineData("12+bob@users.noreply.github.com", "bob")]
    [InlineData("bob@USERS.noreply.github.com", "bob")]
    [InlineData("12+helper[bot]@users.noreply.github.com", "helper[bot]")]
    [InlineData("x+bob@users.noreply.github.com", "x+bob")]
    [InlineData("@users.noreply.github.com", null)]
    [InlineData("12+@users.noreply.github.com", null)]
    [InlineData("bob@example.com", null)]
    [InlineData("bob@users.noreply.github.com.example.com", null)]
    [InlineData(null, null)]
    public void An_Address_That_Hides_Ones_Own_Holds_The_Login(string? email, string? login) =>
        Assert.Equal(login, NoReplyAddress.LoginOf(email));
}
