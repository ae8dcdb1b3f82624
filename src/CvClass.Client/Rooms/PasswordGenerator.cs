using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using CvClass.Client.Endpoints;

namespace CvClass.Client.Rooms;

/// <summary>Generates room passwords: cryptographically random, and easy to read aloud and type.</summary>
internal static class PasswordGenerator
{
    // Without 0 o, 1 l i: people copy these from paper.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 10;

    /// <summary>A password of 10 characters (about 49 bits) that is not in <paramref name="taken"/>.</summary>
    /// <param name="taken">Passwords of the same room: the service rejects duplicates.</param>
    public static string Next(IEnumerable<string?> taken)
    {
        using var random = RandomNumberGenerator.Create();
        while (true)
        {
            var password = Next(random);
            if (!taken.Contains(password)) return password;
        }
    }

    /// <summary>Generates the missing passwords that the service requires.</summary>
    /// <param name="request">The room.</param>
    /// <returns>Whether any was generated.</returns>
    public static bool Complete(CreateRoom request)
    {
        var generated = request.TeacherPassword is null || request.AssistantPassword is null || request.PatrolPassword is null;
        string Another() => Next([request.TeacherPassword, request.AssistantPassword, request.PatrolPassword, request.StudentPassword]);
        request.TeacherPassword ??= Another();
        request.AssistantPassword ??= Another();
        request.PatrolPassword ??= Another();
        return generated;
    }

    private static string Next(RandomNumberGenerator random)
    {
        var text = new char[Length];
        var one = new byte[1];
        for (var i = 0; i < Length;)
        {
            random.GetBytes(one);
            // Bytes of the last, incomplete round would favor the first letters.
            if (one[0] < 256 / Alphabet.Length * Alphabet.Length) text[i++] = Alphabet[one[0] % Alphabet.Length];
        }
        return new string(text);
    }
}
