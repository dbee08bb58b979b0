using System.Net.Sockets;
using Automation.Core.Mail;
using Automation.Email.Messages;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Automation.Email.Sending.Smtp;

/// <summary>Tells what a failure means for the mail.</summary>
internal static class SmtpFailures
{
    /// <summary>Whether an exception is the server's or the network's doing, and so a value; cancellation by the caller is none.</summary>
    public static bool IsExpected(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested, // MailKit's own time limit
        CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException => true,
        AuthenticationException or SslHandshakeException or NotSupportedException => true,
        IOException or SocketException or TimeoutException => true,
        _ => false,
    };

    /// <summary>
    /// What became of the mail. An answer of the server settles it; so does a failure before any of the mail was handed over. In
    /// between it may have been taken.
    /// </summary>
    public static SendResult Outcome(Exception exception, bool handedOver) => exception switch
    {
        SmtpCommandException e when IsPermanent(e) => new SendResult.Refused($"The server answered {Answer(e)}"),
        SmtpCommandException e => new SendResult.Later($"The server answered {Answer(e)}", null),
        ServiceNotAuthenticatedException => new SendResult.Later(
            "The server wants authentication: set Email:Smtp:User and Email:Smtp:Password.", null),
        _ when handedOver => new SendResult.Unknown($"The connection broke before the server answered: {Reason(exception)}"),
        _ => new SendResult.Later(Reason(exception), null),
    };

    /// <summary>Why the server could not be used, with the fix where there is one.</summary>
    public static string WhyNotOpened(Exception exception) => exception switch
    {
        AuthenticationException => "The server refuses Email:Smtp:User with Email:Smtp:Password: correct them.",
        SslHandshakeException => "The server's certificate is not trusted, or TLS failed: use the name that the certificate is for in "
            + $"Email:Smtp:Host, and for a private authority Email:Smtp:CertificateAuthority. {Reason(exception)}",
        NotSupportedException => "The server does not offer what Email:Smtp:Security asks for: "
            + "use 'Tls' with its TLS port, or a server with STARTTLS. Nothing is sent unprotected.",
        SmtpCommandException e => $"The server answered {Answer(e)}",
        _ => $"The server could not be reached; check Email:Smtp:Host, Email:Smtp:Port and the network. {Reason(exception)}",
    };

    /// <summary>5xx is for good (RFC 5321, 4.2.1), but "authentication required" (RFC 4954) is ours to mend.</summary>
    private static bool IsPermanent(SmtpCommandException e) =>
        (int)e.StatusCode >= 500
        && e.StatusCode is not (SmtpStatusCode.AuthenticationRequired or SmtpStatusCode.AuthenticationInvalidCredentials);

    private static string Answer(SmtpCommandException e) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)e.StatusCode}: {MimeMessages.OneLine(e.Message)}");

    /// <summary>The first line: some messages go on with paragraphs of advice.</summary>
    private static string Reason(Exception e) => MimeMessages.OneLine(e.Message.Split('\n', 2)[0]);
}
