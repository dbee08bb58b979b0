using Automation.GitHub.Configuration;

namespace Automation.GitHub.Tests.Apps;

public sealed class GitHubAddressesTests
{
    [Theory]
    [InlineData("https://github.com", "https://github.com/", "https://api.github.com/")]
    [InlineData("https://octo.ghe.com/", "https://octo.ghe.com/", "https://api.octo.ghe.com/")]
    [InlineData("https://github.example.com", "https://github.example.com/", "https://github.example.com/api/v3/")]
    [InlineData("https://notgithub.com", "https://notgithub.com/", "https://notgithub.com/api/v3/")]
    [InlineData("http://127.0.0.1:80/_sandbox", "http://127.0.0.1/_sandbox/", "http://127.0.0.1/_sandbox/api/v3/")]
    public void The_Api_Is_Found_From_The_Pages(string web, string pages, string rest)
    {
        var addresses = GitHubAddresses.Of(new Uri(web));

        Assert.Equal((pages, rest), (addresses.Web.AbsoluteUri, addresses.Rest.AbsoluteUri));
        Assert.Equal(rest == "https://api.github.com/", addresses.IsDefault);
    }
}
