using Automation.Pipeline.Digests;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>Where the pages of a GitHub are.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://api.github.com/", "https://github.com/")]
    [InlineData("https://api.github.com", "https://github.com/")]
    [InlineData("https://api.octo.ghe.com/", "https://octo.ghe.com/")]
    [InlineData("https://github.example/api/v3/", "https://github.example/")]
    [InlineData("https://github.example/api/v3", "https://github.example/")]
    [InlineData("https://api.example:8443/api/v3/", "https://api.example:8443/")]
    [InlineData("http://127.0.0.1:5000/_sandbox/api/v3/", "http://127.0.0.1:5000/_sandbox/")]
    public void Pages_Are_Found_From_The_Address_Of_The_Api(string api, string web) =>
        Assert.Equal(web, WebAddress.OfApi(new Uri(api)).Value.AbsoluteUri);
}
