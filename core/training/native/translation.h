/* What a compiled page builds on: `real` is the dtype of its step, LANES how many of them one vector holds. */

#include <math.h>
#include <stdint.h>
#include <string.h>

#if DOUBLE
typedef double real;
typedef uint64_t bits;
enum { MANTISSA = 52, BIAS = 1023, TERMS = 14, LOG_TERMS = 17 };
static const real MAGIC = 0x1.8p52, LN2_HIGH = 0x1.62e42fefa3800p-1, LN2_LOW = 0x1.ef35793c76730p-45;
static const real EXP_FROM = -708.0, EXP_TO = 709.43, TANH_TO = 40.0;
#else
typedef float real;
typedef uint32_t bits;
enum { MANTISSA = 23, BIAS = 127, TERMS = 8, LOG_TERMS = 8 };
static const real MAGIC = 0x1.8p23f, LN2_HIGH = 0x1.62e4p-1f, LN2_LOW = 0x1.7f7d1cp-20f;
static const real EXP_FROM = -87.0f, EXP_TO = 88.37f, TANH_TO = 20.0f;
#endif

#define INLINE static inline __attribute__((always_inline))

/* Of two numbers one of which is NaN, NumPy's fmax and fmin take the other. */
INLINE real larger(real a, real b) { return a > b || b != b ? a : b; }
INLINE real smaller(real a, real b) { return a < b || b != b ? a : b; }
INLINE real sign(real a) { return a > 0 ? 1 : a < 0 ? -1 : a; }
INLINE real root(real a) { return sizeof(real) == 4 ? sqrtf(a) : sqrt(a); }

/* Write 2^n and e^r - 1 with x = n ln 2 + r, |r| <= ln 2 / 2: Taylor's series. No branch, so that loops are vectors. */
INLINE real split(real x, real *power) {
    static const real inverse[] = {1, 1, 1 / 2., 1 / 3., 1 / 4., 1 / 5., 1 / 6., 1 / 7., 1 / 8., 1 / 9., 1 / 10.,
                                   1 / 11., 1 / 12., 1 / 13., 1 / 14., 1 / 15.};
    real shifted = x * (real)1.4426950408889634 + MAGIC, n = shifted - MAGIC, r = x - n * LN2_HIGH - n * LN2_LOW;
    bits exponent;
    memcpy(&exponent, &shifted, sizeof exponent); /* n stands in its last bits */
    exponent = (exponent + BIAS) << MANTISSA;
    memcpy(power, &exponent, sizeof exponent);
    real sum = 1;
#pragma GCC unroll 16
    for (int k = TERMS; k > 1; k--) sum = 1 + sum * r * inverse[k];
    return sum * r;
}

INLINE real expm1_(real x) {
    real power, low = x < EXP_FROM ? EXP_FROM : x, held = low > EXP_TO ? EXP_TO : low, small = split(held, &power);
    real found = power * small + (power - 1);
    return x > EXP_TO ? (real)INFINITY : found;
}

INLINE real exp_(real x) {
    real power, low = x < EXP_FROM ? EXP_FROM : x, held = low > EXP_TO ? EXP_TO : low, small = split(held, &power);
    real found = power * small + power;
    return x > EXP_TO ? (real)INFINITY : x < EXP_FROM ? 0 : found;
}

INLINE real tanh_(real x) {
    real twice = x < 0 ? -2 * x : 2 * x, held = twice > TANH_TO ? TANH_TO : twice, power, small = split(held, &power);
    real e = power * small + (power - 1), found = e / (e + 2);
    return x < 0 ? -found : found;
}

/* log(e^a + e^b) = max + log(1 + e^-|a - b|), with log(1 + y) = 2 artanh(y / (2 + y)) as a series. */
INLINE real logaddexp_(real a, real b) {
    real top = a > b ? a : b, gap = a > b ? b - a : a - b, y = exp_(gap), s = y / (2 + y), square = s * s, sum = 0;
#pragma GCC unroll 20
    for (int k = LOG_TERMS; k >= 0; k--) sum = sum * square + (real)1 / (2 * k + 1);
    return a == b ? a + (real)0.6931471805599453 : top + 2 * s * sum;
}

/* c (m, n) = scale a (m, k) b (k, n), or += : R rows by one vector of columns at a time, all sums in registers. */
#if defined(__AVX__)
enum { WIDTH = 32 };
#else
enum { WIDTH = 16 };
#endif
enum { LANES = WIDTH / sizeof(real) };
typedef real full __attribute__((vector_size(WIDTH), aligned(sizeof(real)), may_alias));
typedef real half __attribute__((vector_size(WIDTH / 2), aligned(sizeof(real)), may_alias));
typedef real quarter __attribute__((vector_size(WIDTH / 4 < 8 ? 8 : WIDTH / 4), aligned(sizeof(real)), may_alias));

#define UNROLLED _Pragma("GCC unroll 8")
#define BLOCK(NAME, VECTOR, R, C)                                                                                   \
    INLINE void NAME(int k, const real *a, int a_row, int a_column, const real *b, int b_row, real *c, int c_row,   \
                     real scale, int add) {                                                                         \
        VECTOR sum[R][C] = {};                                                                                      \
        for (int step = 0; step < k; step++) {                                                                      \
            const VECTOR *row = (const VECTOR *)(b + step * b_row);                                                 \
            UNROLLED for (int i = 0; i < R; i++)                                                                    \
                UNROLLED for (int j = 0; j < C; j++) sum[i][j] += row[j] * a[i * a_row + step * a_column];          \
        }                                                                                                           \
        UNROLLED for (int i = 0; i < R; i++) {                                                                      \
            VECTOR *to = (VECTOR *)(c + i * c_row);                                                                 \
            UNROLLED for (int j = 0; j < C; j++) to[j] = add ? to[j] + sum[i][j] * scale : sum[i][j] * scale;       \
        }                                                                                                           \
    }
#define BLOCKS(NAME, VECTOR, R, C)                                                                                  \
    BLOCK(NAME##many, VECTOR, R, C)                                                                                 \
    BLOCK(NAME##some, VECTOR, R / 2, C)                                                                             \
    BLOCK(NAME##one, VECTOR, 1, C)                                                                                  \
    INLINE void NAME(int m, int k, const real *a, int a_row, int a_column, const real *b, int b_row, real *c,       \
                     int c_row, real scale, int add) {                                                              \
        int i = 0;                                                                                                  \
        for (; i + R <= m; i += R)                                                                                  \
            NAME##many(k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, scale, add);              \
        for (; i + R / 2 <= m; i += R / 2)                                                                          \
            NAME##some(k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, scale, add);              \
        for (; i < m; i++)                                                                                          \
            NAME##one(k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, scale, add);               \
    }
BLOCKS(pair_, full, 6, 2)
BLOCKS(full_, full, 8, 1)
BLOCKS(half_, half, 8, 1)
BLOCKS(quarter_, quarter, 8, 1)
BLOCKS(one_, real, 8, 1)

INLINE void product(int m, int k, int n, const real *a, int a_row, int a_column, const real *b, int b_row, int b_column,
                    real *c, int c_row, real scale, int add) {
    real turned[b_column == 1 ? 1 : k * n];
    if (b_column != 1) { /* rows of b are what is read as vectors: here it lies column by column */
        for (int j = 0; j < n; j++)
            for (int step = 0; step < k; step++) turned[step * n + j] = b[step * b_row + j * b_column];
        b = turned, b_row = n;
    }
    int j = 0;
    for (; j + 2 * LANES <= n; j += 2 * LANES)
        pair_(m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, scale, add);
    for (; j + LANES <= n; j += LANES) full_(m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, scale, add);
    if (LANES > 2)
        for (; j + LANES / 2 <= n; j += LANES / 2)
            half_(m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, scale, add);
    if (LANES > 4)
        for (; j + LANES / 4 <= n; j += LANES / 4)
            quarter_(m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, scale, add);
    for (; j < n; j++) one_(m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, scale, add);
}

/* BLAS's product c = scale a b + add c. */
typedef void gemm_(int order, int a_turned, int b_turned, int64_t m, int64_t n, int64_t k, real scale, const real *a,
                   int64_t a_row, const real *b, int64_t b_row, real add, real *c, int64_t c_row);

/* Write rows of the data, `rows` says which, into a batch: each is asked for while the one before it is written. */
static void gather(void **memory, int step, int size, int width, int further, int row) {
    const real *data = (const real *)memory[0];
    const int64_t *rows = (const int64_t *)memory[1] + (int64_t)step * size;
    real *to = (real *)memory[2] + (int64_t)step * further;
    for (int i = 0; i < size; i++) {
        const real *from = data + rows[i] * width;
        const char *next = (const char *)(data + rows[i + 2 < size ? i + 2 : i] * width);
        for (int b = 0; b < width * (int)sizeof(real); b += 64) __builtin_prefetch(next + b);
        memcpy(to + (int64_t)i * row, from, width * sizeof(real));
    }
}

/* The functions of optimizers.py that are no calls of NumPy. */
INLINE void correct(double b1, double b2, double epsilon, real rate, double k, real *step_size, real *floor) {
    double shrink = sqrt((1 - b2) / (1 - pow(b2, k)));
    *step_size = rate * (1 - b1) / (1 - pow(b1, k)) / shrink;
    *floor = epsilon / shrink;
}

INLINE void correct_bias(double b1, double b2, double epsilon, const real *rate, double *steps, real *step_size,
                         real *floor, int arrays, int one) {
    for (int i = 0; i < arrays; i++) steps[i] += 1;
    correct(b1, b2, epsilon, *rate, steps[0], step_size, floor);
}

INLINE void correct_each_bias(double b1, double b2, double epsilon, const real *rate, double *steps,
                              const double *missed, real *step_size, real *floor, int arrays, int weights) {
    for (int i = 0; i < arrays; i++) steps[i] += 1;
    for (int i = 0; i < weights; i++)
        correct(b1, b2, epsilon, *rate, steps[0] - missed[i] > 1 ? steps[0] - missed[i] : 1, step_size + i, floor + i);
}

INLINE void miss(double *missed, const double *held, int weights) {
    for (int i = 0; i < weights; i++) missed[i] += held[i];
}

INLINE void clip(double most, real *gradient, int size) {
    double top = 0, sum = 0;
    for (int i = 0; i < size; i++) {
        double a = fabs(gradient[i]);
        top = a > top || a != a ? a : top;
    }
    for (int i = 0; i < size; i++) sum += (gradient[i] / top) * (gradient[i] / top);
    double length = top == 0 ? 0 : top == INFINITY ? INFINITY : top * sqrt(sum);
    if (length > most)
        for (int i = 0; i < size; i++) gradient[i] *= (real)(most / length);
}
