using Automation.Cli.Serving;
using Automation.Cli.Terminals;

namespace Automation.Cli.Tests.Serving;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080")]
    [InlineData("http://*:8080", "http://127.0.0.1:8080")]
    [InlineData("http://+:8080", "http://127.0.0.1:8080")]
    [InlineData("http://192.0.2.1:8080;http://127.0.0.1:8081", "http://127.0.0.1:8081")]
    public void The_Process_Reaches_Itself_On_The_Loopback_Interface(string urls, string expected) =>
        Assert.Equal(expected, ListenAddresses.Parse(urls).Loopback);

    [Fact]
    public void Each_Port_0_Is_A_Free_Port()
    {
        var addresses = ListenAddresses.Parse("http://127.0.0.1:0;http://localhost:0/").Text.Split(';');

        Assert.Equal(2, addresses.Length);
        Assert.All(addresses, a => Assert.NotEqual(0, new Uri(a).Port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("foo")]
    [InlineData("localhost:8080")]
    [InlineData("ftp://127.0.0.1:1")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:8080/base")]
    [InlineData("http://127.0.0.1:8080,http://127.0.0.1:8081")]
    public void What_Cannot_Be_Listened_On_Is_A_Usage_Error(string urls)
    {
        var failure = Assert.Throws<CommandFailureException>(() => ListenAddresses.Parse(urls));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Contains($"'{urls.Split(';')[0]}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Sandbox_Needs_The_Loopback_Interface() =>
        Assert.Throws<CommandFailureException>(() => ListenAddresses.Parse("http://192.0.2.1:8080").Loopback);
}
